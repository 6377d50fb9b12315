import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import { keys } from '@/api/queries'
import type { BeliefDay, Forecast } from './contract'

/** What the forecast is asked for. */
export interface ForecastAsk { since?: string; months?: number; by?: 'seller' | 'team'; on?: string; together?: boolean }

// Under the deals' key: whatever changes a deal changes what is expected.
export const forecastQuery = (ask: ForecastAsk) => queryOptions({
  queryKey: keys.list('deals', { forecast: ask }),
  queryFn: ({ signal }) => api.get<Forecast>('/forecast', { ...ask }, signal),
  placeholderData: (before) => before,
})

export const beliefQuery = (month: string, people: string, together: boolean) => queryOptions({
  queryKey: keys.list('deals', { belief: month, people, together }),
  queryFn: async ({ signal }) => (await api.get<{ days: BeliefDay[] }>('/forecast/belief', { month, people, together }, signal)).days,
})
