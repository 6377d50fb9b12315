import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import { keys } from '@/api/queries'

export type LessonState = 'learnt' | 'too_few' | 'not_yet' | 'no_library' | 'failed'
export interface Span { least: number; most: number; deals: number; won: number; said: number | null }
export interface Lesson {
  state: LessonState
  at: string | null
  counts: { closed: number; won: number; lost: number; missing: number; missing_won: number; missing_lost: number } | null
  truth: { spans: Span[]; off: number; off_by_stage: number | null } | null
  may_learn: boolean
}
export interface Reason { name: string; times: string; told: string }
export interface Chance { state: LessonState | 'closed'; chance: string | null; begin: string | null; reasons: Reason[] }

export const lessonQuery = queryOptions({ queryKey: ['chances'], queryFn: ({ signal }) => api.get<Lesson>('/chances', {}, signal) })

// Under the deal's own key: what changes it changes its chance.
export const chanceQuery = (deal: string) => queryOptions({
  queryKey: [...keys.record('deals', deal), 'chance'],
  queryFn: ({ signal }) => api.get<Chance>(`/chances/deals/${deal}`, {}, signal),
})
