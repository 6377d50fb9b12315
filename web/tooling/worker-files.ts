import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** Tells the service worker which files the screens are made of; their names and contents are what makes a build. */
export function workerFiles(): Plugin {
  let folder = ''
  return {
    name: 'worker-files',
    apply: 'build',
    enforce: 'post',
    configResolved: ({ publicDir }) => { folder = publicDir },
    generateBundle(_, bundle) {
      const worker = bundle['sw.js']
      const entry = Object.values(bundle).find((each) => each.type === 'chunk' && each.isEntry && each.fileName !== 'sw.js')
      if (worker?.type !== 'chunk' || !entry) throw new Error('the service worker or the entry is missing')
      if (worker.imports.length + worker.exports.length > 0) throw new Error('the service worker must be one file')
      const files = Object.keys(bundle).filter((name) => name.startsWith('assets/') && !name.endsWith('.map')).sort()
      const loose = publicFiles(folder).sort()
      const hash = createHash('sha256').update(worker.code)
      for (const name of files) hash.update(name)
      for (const name of loose) hash.update(name).update(readFileSync(join(folder, name)))
      const built = { build: hash.digest('hex').slice(0, 16), entry: entry.fileName, files: files.map(atRoot), loose: loose.map(atRoot) }
      worker.code = `const BUILT=${JSON.stringify(built)};\n${worker.code}`
    },
  }
}

const atRoot = (name: string) => `/${name}`

function publicFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name).slice(folder.length + 1).replaceAll('\\', '/'))
}
