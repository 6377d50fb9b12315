import { queryOptions } from '@tanstack/react-query'
import { api } from './client'
import type { Job } from './contract'
import { keys } from './queries'

const isAtWork = (job: Job | undefined) => job?.state === 'running' || job?.state === 'waiting'

/** The jobs, newest first; asked every second while one is at work, now and then otherwise. */
export const jobsQuery = queryOptions({
  queryKey: keys.jobs,
  queryFn: async () => (await api.get<{ jobs: Job[] }>('/jobs')).jobs,
  refetchInterval: (query) => query.state.data?.some(isAtWork) ? 1500 : 60_000,
})

/** One job, watched until it is over. */
export const jobQuery = (id: string) => queryOptions({
  queryKey: keys.job(id),
  queryFn: () => api.get<Job>(`/jobs/${id}`),
  refetchInterval: (query) => isAtWork(query.state.data) || !query.state.data ? 700 : false,
})

export const cancelJob = (id: string) => api.post<Job>(`/jobs/${id}/cancel`)
export const retryJob = (id: string) => api.post<Job>(`/jobs/${id}/retry`)
