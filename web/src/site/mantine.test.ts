import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const KIT = join(import.meta.dirname, '../../node_modules/@mantine/core')
const sources = globSync(join(import.meta.dirname, '../**/*.{ts,tsx}'))
const imported = sources.flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)].flatMap(([, names]) => names.split(',').map((name) => name.trim())))

/** A component is made of others: a Select has a Combobox, and that has a ScrollArea. */
function partsOf(name: string, found: Set<string>): Set<string> {
  const files = found.has(name) ? [] : globSync(join(KIT, 'esm/components', name, '**/*.mjs'))
  if (files.length > 0) found.add(name)
  for (const file of files) for (const [, part] of readFileSync(file, 'utf8').matchAll(/from "(?:\.\.\/)+([A-Z]\w+)\//g)) partsOf(part, found)
  return found
}

test('every component of the kit that we use brings its styles, in the order of the kit', () => {
  const all = readFileSync(join(KIT, 'styles.css'), 'utf8')
  const listed = [...readFileSync(join(import.meta.dirname, 'mantine.css'), 'utf8').matchAll(/styles\/([\w-]+)\.css/g)].map(([, name]) => name)
  const used = imported.reduce((found, name) => partsOf(name, found), new Set<string>())
  const styled = globSync(join(KIT, 'styles/*.css')).map((path) => path.split('/').at(-1)!.replace('.css', ''))
  // Of the accordion only its chevron is drawn, which needs no styles.
  const missing = [...used].filter((name) => styled.includes(name) && !listed.includes(name) && name !== 'Accordion')
  expect(missing).toEqual([])

  const places = listed.map((name) => all.indexOf(readFileSync(join(KIT, `styles/${name}.css`), 'utf8').slice(0, 200)))
  expect(places).toEqual([...places].sort((one, other) => one - other))
})
