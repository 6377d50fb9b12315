import { queryClient } from '@/api/queries'
import type { Rows } from '@/api/contract'
import type { ListAsk } from '@/api/records'
import { blockQuery } from '@/core/records/rows/blocks'

/** The list somebody came from, as far as it was read. */
export interface Walk { type: string; ask: ListAsk; ids: string[]; /** The block after the last one read; null at the end of the list. */ next: number | null }

let walk: Walk | null = null

interface Read { ask: ListAsk; block: number; rows: Rows; at: number }

function listsOf(type: string): Read[] {
  return queryClient.getQueryCache().findAll({ queryKey: ['records', type, 'list'] }).flatMap(({ queryKey, state }) => {
    const [, , , ask, block] = queryKey
    const rows = state.data as Rows | undefined
    return typeof block === 'number' && rows?.rows ? [{ ask: ask as ListAsk, block, rows, at: state.dataUpdatedAt }] : []
  })
}

/** The blocks of one list around a record, in a row and without gaps. */
export function joinBlocks(reads: Read[], id: string): { ids: string[]; next: number | null } | null {
  const byBlock = new Map(reads.map((read) => [read.block, read]))
  const home = reads.find(({ rows }) => rows.rows.some((row) => String(row.id) === id))
  if (!home) return null
  let first = home.block
  while (byBlock.has(first - 1)) first -= 1
  let last = home.block
  while (byBlock.has(last + 1)) last += 1
  const ids: string[] = []
  for (let block = first; block <= last; block += 1) ids.push(...byBlock.get(block)!.rows.rows.map((row) => String(row.id)))
  return { ids, next: byBlock.get(last)!.rows.next === null ? null : last + 1 }
}

/** The list on which a record was last seen; it stays the same while one walks through it, also when rows leave it. */
export function walkThrough(type: string, id: string): Walk | null {
  if (walk?.type === type && walk.ids.includes(id)) return walk
  const reads = listsOf(type).sort((one, other) => other.at - one.at)
  for (const ask of new Set(reads.map((read) => JSON.stringify(read.ask)))) {
    const mine = reads.filter((read) => JSON.stringify(read.ask) === ask)
    const joined = joinBlocks(mine, id)
    if (joined) {
      walk = { type, ask: mine[0].ask, ...joined }
      return walk
    }
  }
  return null
}

/** Reads on where the list was left. */
export async function walkFurther(current: Walk): Promise<Walk> {
  if (current.next === null) return current
  const { rows, next } = await queryClient.fetchQuery(blockQuery(queryClient, current.type, current.ask, current.next))
  walk = { ...current, ids: [...current.ids, ...rows.map((row) => String(row.id))], next: next === null ? null : current.next + 1 }
  return walk
}
