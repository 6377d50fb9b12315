import { useEffect } from 'react'
import { houseQuery } from '@/api/describe'
import { queryClient } from '@/api/queries'
import { sessionQuery } from '@/api/session'
import { applyNews } from '@/core/live/apply-news'
import { keepAsking } from '@/core/live/asking'

const WITH_RIGHTS = ['describe', 'session', 'users', 'tags', 'views', 'records', 'today']

/** What others do shows here at once; new fields and rights too. */
export function useLive(): void {
  useEffect(() => keepAsking({
    // Read before all else: what others do while this screen is read shows too.
    from: queryClient.getQueryData(sessionQuery.queryKey)?.live ?? '',
    schema: () => queryClient.getQueryData(houseQuery.queryKey)?.schema_version,
    onNews: async (news) => {
      const known = queryClient.getQueryData(houseQuery.queryKey)?.schema_version
      if (known !== undefined && String(known) !== String(news.schema_version)) await Promise.all(WITH_RIGHTS.map((name) => queryClient.invalidateQueries({ queryKey: [name] })))
      await applyNews(news)
    },
  }), [])
}
