import type { Row } from '@/api/contract'
import { keys, queryClient } from '@/api/queries'

type Shown = { rows?: Row[] } | { groups?: { rows: Row[] }[] } | undefined

/** Changes a row wherever a list or board of its type shows it. */
export function patchRow(type: string, id: string, change: Partial<Row>): void {
  const patched = (rows: Row[]) => rows.map((row) => (String(row.id) === id ? { ...row, ...change } as Row : row))
  const has = (rows: Row[]) => rows.some((row) => String(row.id) === id)
  queryClient.setQueriesData<Shown>({ queryKey: [...keys.type(type)] }, (data) => {
    if (data && 'rows' in data && Array.isArray(data.rows) && has(data.rows)) return { ...data, rows: patched(data.rows) }
    if (data && 'groups' in data && data.groups?.some(({ rows }) => has(rows))) {
      return { ...data, groups: data.groups.map((group) => (has(group.rows) ? { ...group, rows: patched(group.rows) } : group)) }
    }
    return data
  })
}

/** The row as lists and boards know it now, with its latest version. */
export function cachedRow(type: string, id: string): Row | undefined {
  return rowsIn(queryClient.getQueriesData<Shown>({ queryKey: [...keys.type(type)] })).find((row) => String(row.id) === id)
}

/** The same, also where a list of a wider type shows it. */
export function knownRow(type: string, id: string): Row | undefined {
  return cachedRow(type, id) ?? rowsIn(queryClient.getQueriesData<Shown>({ queryKey: ['records'] })).find((row) => String(row.id) === id && row.type === type)
}

function rowsIn(known: [unknown, Shown][]): Row[] {
  return known.flatMap(([, data]) => !data ? [] : 'rows' in data && Array.isArray(data.rows) ? data.rows : 'groups' in data ? data.groups?.flatMap((group) => group.rows ?? []) ?? [] : [])
}

/** Lists ask again when next looked at; the one on the screen stays as it is, so that no row jumps away while one types. */
export function markStale(): void {
  void queryClient.invalidateQueries({ queryKey: ['records'], refetchType: 'none' })
  void queryClient.invalidateQueries({ queryKey: keys.today })
  void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'records' && (queryKey[2] === 'count' || queryKey[2] === 'groups') })
}
