import { useEffect } from 'react'
import { houseQuery } from '@/api/describe'
import { queryClient } from '@/api/queries'
import { sessionQuery } from '@/api/session'
import { applyNews } from '@/core/live/apply-news'
import { keepAsking } from '@/core/live/asking'

/** The words and the user that every screen begins with: they are replaced, never missing. */
const NEEDED = ['describe', 'session']

/** Under other rights any answer may be another: what is shown is read anew, and what was shown before is forgotten. */
async function readAllAnew(): Promise<void> {
  queryClient.removeQueries({ type: 'inactive', predicate: ({ queryKey }) => !NEEDED.includes(String(queryKey[0])) })
  await queryClient.invalidateQueries()
}

/** What others do shows here at once; new fields and rights too. */
export function useLive(): void {
  useEffect(() => keepAsking({
    // Read before all else: what others do while this screen is read shows too.
    from: queryClient.getQueryData(sessionQuery.queryKey)?.live ?? '',
    schema: () => queryClient.getQueryData(houseQuery.queryKey)?.schema_version,
    onNews: async (news) => {
      const known = queryClient.getQueryData(houseQuery.queryKey)?.schema_version
      if (known !== undefined && String(known) !== String(news.schema_version)) await readAllAnew()
      await applyNews(news)
    },
  }), [])
}
