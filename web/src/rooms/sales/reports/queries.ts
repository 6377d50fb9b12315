import { queryOptions } from '@tanstack/react-query'
import { addressOf, api } from '@/api/client'
import type { Rows } from '@/api/contract'
import { keys } from '@/api/queries'
import type { Report, ReportName } from './contract'

/** What a report is asked for; `people` are ids of users with commas. */
export interface ReportAsk { since: string; until: string; pipeline?: string; people?: string }

export const reportQuery = (name: ReportName, ask: ReportAsk) => queryOptions({
  queryKey: keys.list('deals', { report: name, ...ask }),
  queryFn: ({ signal }) => api.get<Report>(`/sales-reports/${name}`, { ...ask }, signal),
  placeholderData: (before) => before,
})

export const exportAddress = (name: ReportName, ask: ReportAsk, format: 'csv' | 'xlsx') => addressOf(`/sales-reports/${name}/export`, { ...ask, format })

export const pipelinesQuery = queryOptions({
  queryKey: keys.list('pipelines', { all: true }),
  queryFn: async ({ signal }) => (await api.get<Rows>('/pipelines', { sort: 'place', limit: 100 }, signal)).rows.map(({ id, title }) => ({ id: String(id), title })),
})

interface Team { id: string; name: string; members: { id: string }[]; parent: { id: string } | null }
export const teamsQuery = queryOptions({ queryKey: ['teams'], queryFn: ({ signal }) => api.get<Team[]>('/teams', {}, signal) })

/** Everybody in a team and in the teams inside it. */
export function peopleOf(team: string, teams: Team[]): string[] {
  const inside = teams.filter(({ parent }) => parent && String(parent.id) === team).flatMap(({ id }) => peopleOf(id, teams))
  return [...new Set([...(teams.find(({ id }) => id === team)?.members ?? []).map(({ id }) => String(id)), ...inside])]
}
