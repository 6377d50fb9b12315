import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { CaseRow } from './contract'
import { placeQuery, type InboxAsk } from './inbox-queries'

/** The cases of a place as far as they were scrolled through, each once. */
export function useCases(ask: InboxAsk) {
  const query = useInfiniteQuery(placeQuery(ask))
  const rows = useMemo(() => {
    const seen = new Set<string>()
    // One that moved up meanwhile may still stand in a page that was read before.
    return (query.data?.pages ?? []).flatMap((page) => page.rows).filter(({ id }) => !seen.has(id) && seen.add(id)) as CaseRow[]
  }, [query.data])
  return { ...query, rows }
}
