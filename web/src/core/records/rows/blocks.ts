import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { Rows } from '@/api/contract'
import { keys } from '@/api/queries'
import type { ListAsk } from '@/api/records'

/** Rows travel in blocks, each addressed by its place, so that a list can be entered anywhere. */
export const BLOCK = 100

export const blockKey = (type: string, ask: ListAsk, block: number) => [...keys.list(type, ask), block] as const

/** One block of a list: it goes on from the block before where that is known, and is counted up to where it is not. */
export function blockQuery(client: QueryClient, type: string, ask: ListAsk, block: number) {
  return queryOptions({
    queryKey: blockKey(type, ask, block),
    gcTime: 5 * 60_000,
    queryFn: async ({ signal }): Promise<Rows> => {
      const after = block === 0 ? undefined : await cursorFor(client, type, ask, block)
      if (after === null) return { rows: [], next: null }
      const { columns, trash, ...rest } = ask
      const place = block === 0 ? {} : after === undefined ? { skip: block * BLOCK } : { after }
      return api.get<Rows>(`/${type}`, { limit: BLOCK, ...rest, columns: columns?.join(','), trash: trash || undefined, ...place }, signal)
    },
  })
}

/** Where the block before ended: null if it was the last one, undefined if nobody has asked for it. */
async function cursorFor(client: QueryClient, type: string, ask: ListAsk, block: number): Promise<string | null | undefined> {
  const before = blockQuery(client, type, ask, block - 1)
  const state = client.getQueryState(before.queryKey)
  // A block on its way is waited for: going on from its end is exact, counting up to there is not.
  if (state?.fetchStatus === 'fetching') return (await client.fetchQuery({ ...before, staleTime: Infinity })).next
  return state?.data?.next
}
