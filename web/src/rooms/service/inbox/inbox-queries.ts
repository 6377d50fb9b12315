import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, type Written } from '@/api/client'
import type { Filter } from '@/api/contract'
import { keys, queryClient } from '@/api/queries'
import type { CasePage, Glance, Handled, InboxCounts, OpenCase, ServiceTodayView, Then } from './contract'

/** Which cases the list shows. */
export interface InboxAsk { place: string; q: string; filter: Filter | null }

const PAGE = 100
/** Further down than this nobody looks at a live list; what lies there is read anew at most so often. */
const LIVE_PAGES = 2
const SELDOM = 30_000

const inbox = (...more: unknown[]) => [...keys.type('cases'), 'inbox', ...more]

export const countsQuery = queryOptions({
  queryKey: inbox('counts'),
  queryFn: ({ signal }) => api.get<InboxCounts>('/inbox', undefined, signal),
})

interface KeptPage extends CasePage { readAt: number }

export const placeQuery = (ask: InboxAsk) => {
  const queryKey = inbox('place', ask)
  return infiniteQueryOptions({
    queryKey,
    queryFn: async ({ pageParam, signal }): Promise<KeptPage> => {
      const kept = keptPage(queryKey, pageParam)
      if (kept) return kept
      const page = await api.get<CasePage>('/inbox/cases', { ...ask, after: pageParam, limit: PAGE }, signal)
      return { ...page, readAt: Date.now() }
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

/** A change somewhere reads the top of the list anew, not each of a hundred pages that somebody scrolled through. */
function keptPage(queryKey: readonly unknown[], after: string): KeptPage | null {
  const data = queryClient.getQueryData<{ pages: KeptPage[]; pageParams: string[] }>(queryKey)
  const at = data?.pageParams.indexOf(after) ?? -1
  const page = at >= LIVE_PAGES ? data!.pages[at] : null
  return page && Date.now() - page.readAt < SELDOM ? page : null
}

/** Under the case's own name: whatever is told of it makes it be read again. */
export const openCaseQuery = (id: string) => queryOptions({
  queryKey: [...keys.record('cases', id), 'inbox'],
  queryFn: ({ signal }) => api.get<OpenCase>(`/inbox/cases/${id}`, undefined, signal),
})

export const glanceQuery = (type: string, id: string) => queryOptions({
  queryKey: [...keys.record(type, id), 'glance'],
  queryFn: ({ signal }) => api.get<Glance>(`/parties/${id}/glance`, undefined, signal),
})

export const serviceTodayQuery = queryOptions({
  queryKey: [...keys.today, 'service'],
  queryFn: ({ signal }) => api.get<ServiceTodayView>('/inbox/today', undefined, signal),
  staleTime: 30_000,
})

export interface Answer { text: string; then: Then; seen: number | null }

/** Answers a customer; refused with 409 where somebody said something after what `seen` names. */
export async function sendAnswer(id: string, answer: Answer): Promise<string[]> {
  const { data } = await api.post<{ entries: number[] }>(`/inbox/cases/${id}/answer`, answer)
  return data.entries.map(String)
}

export function handleCases(body: { deed: 'solve'; resolution: string } | { deed: 'wait'; whom: string }, ids: readonly string[], dryRun = false): Promise<Written<Handled>> {
  return api.post<Handled>('/inbox/handle', { ...body, ids: ids.map(Number), dry_run: dryRun })
}
