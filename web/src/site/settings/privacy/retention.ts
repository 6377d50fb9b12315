import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { Filter } from '@/api/contract'
import type { Staying } from '@/core/privacy/privacy'

export interface Report { count: number; held: number; waiting: number; entry: string | null; error: string }
export interface RuleWish { name: string; type: string; filter: Filter | null; counted_from: string; months: number; deed: 'trash' | 'erase' }
export interface Rule extends RuleWish { id: string; is_on: boolean; last_run_at: string | null; last_report: Report | null }
export interface RuleType { type: string; label: string; days: { name: string; label: string }[]; can_erase: boolean }
export interface Due {
  count: number
  before: string
  rows: { id: string; title: string; since: string; is_since_creation: boolean; kept: Staying[] }[]
  next: string | null
  held_count: number
  held: { id: string; reason: string }[]
}

export const rulesQuery = queryOptions({ queryKey: ['settings', 'retention'], queryFn: () => api.get<Rule[]>('/privacy/retention') })
export const ruleTypesQuery = queryOptions({ queryKey: ['settings', 'retention-types'], queryFn: () => api.get<RuleType[]>('/privacy/retention/types') })
export const dueQuery = (id: string, limit: number) => queryOptions({
  queryKey: ['settings', 'retention-due', id, limit], queryFn: () => api.get<Due>(`/privacy/retention/${id}/due`, { limit }), staleTime: 0, gcTime: 0,
})
