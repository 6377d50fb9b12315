import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { Filter } from '@/api/contract'
import type { InboxAsk } from './inbox-queries'

/** What the list is narrowed to, by field: one value each. */
export type Narrowed = Partial<Record<'priority' | 'channel' | 'owner' | 'kind', string>>

/** The address of the inbox: it always reproduces the screen. */
export interface InboxSearch { place: string; case?: string; q?: string; only?: Narrowed }

const FIELDS = ['priority', 'channel', 'owner', 'kind'] as const

export function readInboxSearch(search: Record<string, unknown>): InboxSearch {
  const only = search.only && typeof search.only === 'object' ? search.only as Record<string, unknown> : {}
  const kept = Object.fromEntries(FIELDS.filter((name) => typeof only[name] === 'string').map((name) => [name, only[name] as string]))
  return {
    place: typeof search.place === 'string' ? search.place : 'mine',
    ...(search.case ? { case: String(search.case) } : {}),
    ...(typeof search.q === 'string' && search.q ? { q: search.q } : {}),
    ...(Object.keys(kept).length ? { only: kept } : {}),
  }
}

export function askOf({ place, q = '', only = {} }: InboxSearch): InboxAsk {
  const parts: Filter[] = Object.entries(only).map(([field, value]) => ({ field, op: 'is', value }))
  return { place, q, filter: parts.length > 1 ? { and: parts } : parts[0] ?? null }
}

/** Where one is in the inbox, and the way to elsewhere in it. */
export function useInboxSearch() {
  const given = useSearch({ strict: false })
  const search = useMemo(() => readInboxSearch(given as Record<string, unknown>), [given])
  const navigate = useNavigate()
  const go = useCallback((change: Partial<InboxSearch>, { replace = true } = {}) => {
    void navigate({ to: '/inbox', search: (before: Record<string, unknown>) => readInboxSearch({ ...before, ...change }), replace } as never)
  }, [navigate])
  return { search, go }
}
