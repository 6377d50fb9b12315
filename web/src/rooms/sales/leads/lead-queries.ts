import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { EntryView, Link, UserLink } from '@/api/contract'
import { keys } from '@/api/queries'

export interface ScorePart { points: number; what: string; text: string; at: string | null; entry: string | null }
export interface Score { score: number; parts: ScorePart[] }
export interface LeadPoints {
  source: Record<string, number>
  campaigns: { campaign: string; points: number }[]
  contact: Record<string, number>
  heard: Record<string, number>
  heard_else: number
  heard_days: number
  heard_most: number
  age_points: number
  age_days: number
  age_most: number
}
export interface LeadHabits { points: LeadPoints; merits: string[]; reasons: string[] }
export interface Assigned { id: string; at: string; rule: string; why: string; lead: Link; user: UserLink | null }
export interface AssignmentLog { rows: Assigned[]; next: string | null }

/** What a lead's score is the sum of. */
export const scoreQuery = (id: string) => queryOptions({
  queryKey: [...keys.record('leads', id), 'score'], queryFn: ({ signal }) => api.get<Score>(`/leads/${id}/score`, undefined, signal), retry: false,
})

/** What leads are worth, and the reasons to choose from. */
export const habitsQuery = queryOptions({ queryKey: ['settings', 'lead-habits'], queryFn: () => api.get<LeadHabits>('/lead-habits') })

/** The entry behind a part of a score. */
export const entryQuery = (id: string) => queryOptions({ queryKey: ['entries', id], queryFn: () => api.get<EntryView>(`/entries/${id}`), retry: false })

export const HOT = 35
export const WARM = 20

/** How warm a lead is, for the eye. */
export function heatOf(score: number): 'hot' | 'warm' | 'cool' { return score >= HOT ? 'hot' : score >= WARM ? 'warm' : 'cool' }
