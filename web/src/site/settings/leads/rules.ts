import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { SavedView, UserLink } from '@/api/contract'
import type { AssignmentLog } from '@/rooms/sales/leads/lead-queries'

export interface Named { id: string; name: string; type: string }
export interface Member extends UserLink { why_not: '' | 'gone' | 'away' | 'blind'; away_until: string | null }
export interface Rule {
  id: string
  name: string
  is_on: boolean
  way: 'turn' | 'load'
  is_for_all: boolean
  view: Named | null
  team: Named | null
  people: UserLink[]
  last: UserLink | null
  members: Member[]
}

export const rulesQuery = queryOptions({ queryKey: ['settings', 'assignment-rules'], queryFn: () => api.get<Rule[]>('/assignment-rules') })
export const logQuery = (lead?: string) => queryOptions({
  queryKey: ['settings', 'assignment-log', lead ?? ''], queryFn: () => api.get<AssignmentLog>('/assignment-rules/log', { limit: 50, ...(lead && { lead }) }),
})

const PARTIES = ['people', 'organisations', 'households', 'parties']

/** Saved filters over parties: the territories to choose from. */
export const territoriesQuery = queryOptions({
  queryKey: ['settings', 'territories'],
  queryFn: async () => (await api.get<{ views: SavedView[] }>('/views')).views.filter(({ type, settings }) => PARTIES.includes(type) && settings.filter),
})
