import { lingui } from '@lingui/vite-plugin'
import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { linguiMacros } from './tooling/lingui-macros.ts'
import { workerFiles } from './tooling/worker-files.ts'

const inside = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const server = process.env.REGULARS_SERVER ?? 'http://127.0.0.1:8000'

export default defineConfig({
  plugins: [linguiMacros(), react(), lingui(), workerFiles()],
  resolve: { alias: { '@': inside('./src') } },
  server: { port: 5173, proxy: { '/api': { target: server } } },
  build: {
    outDir: '../regulars/site/ui',
    emptyOutDir: true,
    // Inlined data: addresses would need a wider content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      input: { index: inside('./index.html'), sw: inside('./src/worker/sw.ts') },
      output: {
        // The worker's name never changes: browsers ask for it by name whether there is a new one.
        entryFileNames: ({ name }) => name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js',
        // What nearly every screen needs travels in one piece: dozens of small files cost requests, and pack badly.
        codeSplitting: { groups: [{ name: 'frame', test: /node_modules|src\/(core\/kit|api|foundation)\//, minShareCount: 12 }] },
      },
    },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/site/test-setup.ts'],
    maxWorkers: 2,
  },
})
