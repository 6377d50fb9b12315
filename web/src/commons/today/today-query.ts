import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import { keys } from '@/api/queries'
import type { TodayView } from './contract'

export const todayQuery = queryOptions({
  queryKey: keys.today,
  queryFn: ({ signal }) => api.get<TodayView>('/today', undefined, signal),
  staleTime: 30_000,
})
