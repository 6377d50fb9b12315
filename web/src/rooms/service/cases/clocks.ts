import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { Link, Row } from '@/api/contract'
import { keys } from '@/api/queries'

export interface Span { begin: string; end: string; seconds: number }

/** A clock of a case: what was promised, what of it is used up, and where it stood. */
export interface ClockView {
  which: 'answer' | 'solve'
  label: string
  state: 'none' | 'rests' | 'runs' | 'late' | 'kept' | 'broken'
  promise: Link | null
  seconds: number | null
  zone: string
  began: string
  stopped: string | null
  stretches: Span[]
  left_out: number
  pauses: Span[]
  used: number
  left: number | null
  warns: string | null
  warned: string | null
  due: string | null
}

export interface Around { cause: Row[]; caused: Row[]; follows: Row[]; followed: Row[]; linked: Row[] }

/** They run: asked again each minute, and whenever something happens with the case. */
export const clocksQuery = (id: string) => queryOptions({
  queryKey: [...keys.record('cases', id), 'clock'],
  queryFn: async ({ signal }) => (await api.get<{ clocks: ClockView[] }>(`/cases/${id}/clock`, undefined, signal)).clocks,
  refetchInterval: 60_000,
})

export const aroundQuery = (id: string) => queryOptions({
  queryKey: [...keys.record('cases', id), 'around'],
  queryFn: ({ signal }) => api.get<Partial<Around>>(`/cases/${id}/around`, undefined, signal),
})

export const questionQuery = (id: string) => queryOptions({
  queryKey: [...keys.record('cases', id), 'question'],
  queryFn: ({ signal }) => api.get<{ asked_at: string | null; link: string | null }>(`/cases/${id}/question`, undefined, signal),
})
