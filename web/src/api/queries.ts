import { QueryCache, QueryClient } from '@tanstack/react-query'
import { isGone, Problem } from './problem'
import { recall } from './recall'

/** What is gone, or no longer this user's to see, is shown no more, however long it stood on the screen. */
const queryCache = new QueryCache({
  onError: (error, query) => {
    if (isGone(error) && query.state.data !== undefined) query.setState({ data: undefined, dataUpdatedAt: 0 })
  },
})

/** The one store of what the server said; notices and live updates reach it here. */
export const queryClient = new QueryClient({
  queryCache,
  defaultOptions: {
    queries: {
      staleTime: 20_000,
      gcTime: 10 * 60_000,
      refetchOnWindowFocus: true,
      refetchOnReconnect: true,
      // Asked even where the browser says it is offline: what was kept answers then.
      networkMode: 'always',
      persister: recall,
      retry: (count, error) => count < 2 && navigator.onLine && (!(error instanceof Problem) || error.isOffline || error.status >= 502),
    },
  },
})

/** The names under which answers are kept. Everything of one record type starts with its type. */
export const keys = {
  session: ['session'] as const,
  house: ['describe'] as const,
  describe: (type: string) => ['describe', type] as const,
  type: (type: string) => ['records', type] as const,
  list: (type: string, ask: object) => ['records', type, 'list', ask] as const,
  count: (type: string, ask: object) => ['records', type, 'count', ask] as const,
  record: (type: string, id: string) => ['records', type, 'one', id] as const,
  /** Apart from the records: after a write only a story's first page is read again, however long it is (core/journal). */
  story: (type: string, id: string) => ['stories', type, id] as const,
  panel: (type: string, id: string, slug: string) => ['records', type, 'one', id, 'panel', slug] as const,
  views: (type: string) => ['views', type] as const,
  jobs: ['jobs'] as const,
  job: (id: string) => ['jobs', id] as const,
  today: ['today'] as const,
}

/** After a write: everything that may show records is asked again when next looked at. */
export async function refreshRecords(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['records'] }),
    queryClient.invalidateQueries({ queryKey: keys.today }),
  ])
}
