export interface SortKey { name: string; descending: boolean }

/** Reads "-last_heard,name". */
export function readSort(text: string): SortKey[] {
  return text.split(',').filter(Boolean).map((key) => ({ name: key.replace(/^-/, ''), descending: key.startsWith('-') }))
}

export function writeSort(keys: SortKey[]): string {
  return keys.map(({ name, descending }) => (descending ? '-' : '') + name).join(',')
}

/** A click on a heading: up, down, then as the view says. With `adding` the other keys stay. The server takes four. */
export function toggleSort(sort: string, name: string, { adding = false } = {}): string {
  const keys = readSort(sort)
  const known = keys.find((key) => key.name === name)
  const others = adding ? keys.filter((key) => key.name !== name) : []
  if (!known || (!adding && keys.length > 1)) return writeSort([...others.slice(0, 3), { name, descending: false }])
  if (known.descending) return writeSort(others)
  return writeSort(adding
    ? keys.map((key) => (key.name === name ? { name, descending: true } : key))
    : [{ name, descending: true }])
}
