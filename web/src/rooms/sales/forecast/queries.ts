import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import { keys } from '@/api/queries'
import type { BeliefDay, Forecast } from './contract'

/** What the forecast is asked for. */
export interface ForecastAsk { since?: string; months?: number; by?: 'seller' | 'team'; on?: string }

// Under the deals' key: whatever changes a deal changes what is expected.
export const forecastQuery = (ask: ForecastAsk) => queryOptions({
  queryKey: keys.list('deals', { forecast: ask }),
  queryFn: ({ signal }) => api.get<Forecast>('/forecast', { ...ask }, signal),
  placeholderData: (before) => before,
})

export const beliefQuery = (month: string, people: string) => queryOptions({
  queryKey: keys.list('deals', { belief: month, people }),
  queryFn: async ({ signal }) => (await api.get<{ days: BeliefDay[] }>('/forecast/belief', { month, people }, signal)).days,
})
