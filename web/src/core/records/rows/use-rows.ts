import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { Count, Row, Rows } from '@/api/contract'
import { keys } from '@/api/queries'
import { countQuery, type ListAsk } from '@/api/records'
import { askOfGroup, scopeOf } from './ask'
import { BLOCK, blockKey, blockQuery } from './blocks'
import { correctCount } from './count-words'
import { groupKey, groupsQuery, inOrder } from './groups'
import { blocksFor, layOut, placeOf, type Place, type Section } from './sections'
import { useSettled, type ListWish } from './use-settled'

export interface RowsControl {
  sections: Section[]
  starts: number[]
  /** Rows and group headings together. */
  lines: number
  count: Count | null
  placeAt: (line: number) => Place | null
  rowAt: (line: number) => Row | undefined
  /** Fetches what stands on these lines, wherever the screen is. */
  reach: (from: number, to: number) => Promise<unknown>
  /** The ids of all rows that have been loaded, in their order. */
  seenIds: () => string[]
  toggleSection: (key: string) => void
  /** The rows on the screen are not yet the ones asked for. */
  isLate: boolean
  isFirst: boolean
  error: unknown
  retry: () => void
}

/** How far ahead of the screen rows are fetched, in lines. */
const AHEAD = 2 * BLOCK

/** The rows of a list, wherever it is looked at: `from` and `to` are the lines on the screen. */
export function useRows(wish: ListWish, from: number, to: number): RowsControl {
  const client = useQueryClient()
  const { settled: { type, ask, by, sums }, isLate } = useSettled(wish)
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set())
  const counted = useQuery(countQuery(type, scopeOf(ask)))
  const grouped = useQuery({ ...groupsQuery(type, by?.name ?? '', sums, ask), enabled: !!by })
  const [ends, setEnds] = useState<ReadonlyMap<string, number>>(new Map())
  const listWords = JSON.stringify([ask, by?.name])
  useEffect(() => setEnds((before) => (before.size ? new Map() : before)), [listWords, counted.dataUpdatedAt, grouped.dataUpdatedAt])

  const sections = useMemo<Section[]>(() => {
    if (!by) return [{ key: '', group: null, count: ends.get('') ?? counted.data?.value ?? BLOCK, isCollapsed: false }]
    return inOrder(grouped.data ?? [], by, ask.sort).filter(({ count }) => count > 0).map((group) => {
      const key = groupKey(group)
      return { key, group, count: ends.get(key) ?? group.count, isCollapsed: collapsed.has(key) }
    })
  }, [by, ask.sort, counted.data, grouped.data, collapsed, ends])
  const { starts, lines } = useMemo(() => layOut(sections), [sections])
  const asks = useMemo<ListAsk[]>(
    () => sections.map(({ group }) => (by && group ? askOfGroup(ask, by, group.value) : ask)), [sections, ask, by],
  )
  const range = useCalmRange(from, to)
  const places = blocksFor(sections, starts, range.from - BLOCK, range.to + AHEAD, BLOCK)
  const { blocks, onTheWay, error, isPending, refetch } = useQueries({
    queries: places.map(({ section, block }) => blockQuery(client, type, asks[section], block)),
    combine: (results) => ({
      blocks: new Map(results.map(({ data }, at) => [`${places[at].section}:${places[at].block}`, data as Rows | undefined])),
      onTheWay: new Set(results.flatMap(({ isFetching }, at) => (isFetching ? [`${places[at].section}:${places[at].block}`] : []))),
      error: results.find((result) => result.error)?.error ?? null,
      isPending: results.some((result) => result.isPending),
      refetch: () => results.forEach((result) => { if (result.error) void result.refetch() }),
    }),
  })

  useEffect(() => {
    for (const { section, block } of places) {
      const name = `${section}:${block}`
      // Rows from before a write know nothing of the count that came after it.
      const data = onTheWay.has(name) ? undefined : blocks.get(name)
      const end = data && correctCount(sections[section].count, block, data)
      if (end !== undefined) setEnds((before) => new Map(before).set(sections[section].key, end))
    }
    // `places` follows from the range; what has come decides.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [blocks, sections])

  const placeAt = (line: number) => placeOf(sections, starts, line)
  const rowAt = (line: number): Row | undefined => {
    const place = placeAt(line)
    if (place?.kind !== 'row') return undefined
    const block = Math.floor(place.row / BLOCK)
    // What was marked and then scrolled away from is known still.
    const data = blocks.get(`${place.section}:${block}`) ?? client.getQueryData<Rows>(blockKey(type, asks[place.section], block))
    return data?.rows[place.row % BLOCK]
  }
  const reach = (first: number, last: number) => Promise.all(
    blocksFor(sections, starts, first, last, BLOCK).map(({ section, block }) => client.ensureQueryData(blockQuery(client, type, asks[section], block))),
  )
  const seenIds = () => asks.flatMap((each) => client.getQueriesData<Rows>({ queryKey: keys.list(type, each) })
    .sort(([first], [second]) => Number(first.at(-1)) - Number(second.at(-1)))
    .flatMap(([, data]) => data?.rows?.map(({ id }) => String(id)) ?? []))
  return {
    sections, starts, lines: by && !grouped.data ? 0 : lines, count: countOf(by ? grouped.data?.reduce((sum, group) => sum + group.count, 0) : undefined, counted.data, ends),
    placeAt, rowAt, reach, seenIds, isLate,
    toggleSection: (key) => setCollapsed((before) => {
      const next = new Set(before)
      if (!next.delete(key)) next.add(key)
      return next
    }),
    isFirst: by ? grouped.isPending : isPending && !blocks.get('0:0') && blocks.size <= 3 && !counted.data,
    error: error ?? grouped.error,
    retry: () => { refetch(); void counted.refetch(); if (by) void grouped.refetch() },
  }
}

function countOf(grouped: number | undefined, counted: Count | undefined, ends: ReadonlyMap<string, number>): Count | null {
  if (counted) return ends.has('') && !counted.exact ? { value: Math.max(ends.get('')!, 0), exact: true } : counted
  return grouped === undefined ? null : { value: grouped, exact: true }
}

/** Follows the screen at once where rows are near, and after a breath where somebody flies over a long list. */
function useCalmRange(from: number, to: number): { from: number; to: number } {
  const [range, setRange] = useState({ from, to })
  const isNear = from <= range.to + AHEAD && to >= range.from - AHEAD
  useEffect(() => {
    const follow = () => setRange((before) => (before.from === from && before.to === to ? before : { from, to }))
    if (isNear) { follow(); return }
    const timer = window.setTimeout(follow, 70)
    return () => window.clearTimeout(timer)
  }, [from, to, isNear])
  return isNear ? { from, to } : range
}
