import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { queryClient } from '@/api/queries'
import type { CaseRow } from './contract'
import { countsQuery, openCaseQuery } from './inbox-queries'
import { askOf, useInboxSearch } from './search'
import { useCases } from './use-cases'

const NONE: ReadonlySet<string> = new Set()

/** What was asked for in a case: to answer, with a canned answer or without, to note, to solve. */
export type Wish = 'answer' | 'canned' | 'note' | 'solve'

/** The inbox as it stands: what is listed, what is open, what is selected, and how one moves through it. */
export function useInbox() {
  const { search, go } = useInboxSearch()
  const words = JSON.stringify([search.place, search.q, search.only])
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the words say all that it is made of
  const ask = useMemo(() => askOf(search), [words])
  const { rows, ...query } = useCases(ask)
  const { data: counts, error } = useQuery(countsQuery)
  const [selected, setSelected] = useState(NONE)
  const last = useRef<string | null>(null)
  useEffect(() => { setSelected(NONE); last.current = null }, [words])
  const openId = search.case ?? null
  const at = rows.findIndex(({ id }) => id === openId)

  // A key that is pressed twice in a moment leads two steps on, though the address follows a moment later.
  const stood = useRef(openId)
  useEffect(() => { stood.current = openId }, [openId])
  const open = useCallback((row: CaseRow) => {
    const isFirst = !stood.current
    stood.current = row.id
    go({ case: row.id }, { replace: !isFirst })
  }, [go])
  const close = useCallback(() => go({ case: undefined }), [go])
  const step = (by: number) => {
    const from = rows.findIndex(({ id }) => id === stood.current)
    const next = rows[from < 0 ? 0 : from + by]
    if (next) open(next)
  }
  /** The neighbour that one goes on with once this one is done. */
  const goOn = () => go({ case: (rows[at + 1] ?? rows[at - 1])?.id })

  const select = useCallback((row: CaseRow, isRange: boolean) => {
    const from = isRange && last.current ? rows.findIndex(({ id }) => id === last.current) : -1
    const to = rows.findIndex(({ id }) => id === row.id)
    last.current = row.id
    setSelected((before) => {
      const after = new Set(before)
      if (from >= 0) for (let each = Math.min(from, to); each <= Math.max(from, to); each++) after.add(rows[each].id)
      else if (!after.delete(row.id)) after.add(row.id)
      return after
    })
  }, [rows])
  const clear = useCallback(() => setSelected(NONE), [])

  // Who goes from one to the next finds it there.
  const following = rows[at + 1]?.id
  useEffect(() => { if (openId && following) void queryClient.prefetchQuery(openCaseQuery(following)) }, [openId, following])

  /** The case that keys are about: where one stands, even a moment before it is open. */
  const rowHere = (): CaseRow | undefined => {
    const here = stood.current
    if (!here) return undefined
    return queryClient.getQueryData(openCaseQuery(here).queryKey)?.case ?? rows.find(({ id }) => id === here)
  }
  const [wish, setWish] = useState<{ id: string; what: Wish; at: number } | null>(null)
  // Numbered: a key that is pressed once more asks once more.
  const wishFor = (what: Wish) => { const id = stood.current; if (id) setWish((before) => ({ id, what, at: (before?.at ?? 0) + 1 })) }
  const here = wish && wish.id === openId ? wish : null
  // Whoever went elsewhere wishes for it no more.
  useEffect(() => () => setWish((before) => (before?.id === openId ? null : before)), [openId])

  return { search, go, ask, rows, query, counts, error, openId, openRow: at < 0 ? null : rows[at], rowHere, wish: here?.what ?? null, wishedAt: here?.at ?? 0, wishFor, endWish: () => setWish(null), open, close, step, goOn, selected, select, clear }
}

export type InboxControl = ReturnType<typeof useInbox>
