import { lingui } from '@lingui/vite-plugin'
import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { linguiMacros } from './tooling/lingui-macros.ts'
import { stylesFirst } from './tooling/styles-first.ts'
import { workerFiles } from './tooling/worker-files.ts'

const inside = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const server = process.env.REGULARS_SERVER ?? 'http://127.0.0.1:8000'

// Many screens have dialogs and forms, but hardly one begins with them: in the frame everybody would wait for these.
const OPENED_LATER = new RegExp(`node_modules/(${[
  '@mantine/core/esm/components/(Modal|Drawer|ScrollArea|Select|MultiSelect|TagsInput|Checkbox|Radio|Switch|NumberInput|Combobox/(OptionsDropdown|get-|is-))',
  '@mantine/core/esm/utils/InlineInput', 'react-(remove-scroll|style-singleton|number-format)', 'use-(sidecar|callback-ref)',
].join('|')})`)

export default defineConfig({
  plugins: [linguiMacros(), react(), lingui(), stylesFirst(), workerFiles()],
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
        // What nearly every screen needs travels in two pieces: dozens of small files cost requests, and pack badly (some 400 bytes each).
        codeSplitting: { groups: [
          { name: 'frame', test: (file) => !OPENED_LATER.test(file) && /node_modules|src\/(core\/kit|api|foundation)\//.test(file), minShareCount: 8, priority: 2 },
          { name: 'records', test: /src\/(core|commons)\//, minShareCount: 8, priority: 1 },
        ] },
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
