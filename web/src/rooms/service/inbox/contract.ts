import type { EntryView, Link, RecordView, Row, UserLink } from '@/api/contract'

/** What GET /api/inbox answers: how many cases lie where. */
export interface InboxCounts { places: Record<NamedPlace, number>; queues: { id: string; title: string; count: number }[] }
export type NamedPlace = 'mine' | 'unassigned' | 'near' | 'waiting' | 'open'
export type State = 'new' | 'open' | 'customer' | 'supplier' | 'solved' | 'closed'
export type Priority = 'urgent' | 'high' | 'normal' | 'low'

/** A case as it lies in the list. */
export interface CaseRow extends Row {
  number: string
  subject: string
  party: Link | null
  contact?: Link | null
  state: State
  priority?: Priority
  channel?: string
  queue: Link | null
  owner: UserLink | null
  answer_due_at: string | null
  solve_due_at: string | null
  answered_at: string | null
  near_at: string | null
  paused_at: string | null
  created_at?: string
}
export interface CasePage { rows: CaseRow[]; next: string | null }

export type SaidKind = 'heard' | 'answer' | 'solution' | 'note'
export interface Said {
  kind: SaidKind
  id: string | null
  at: string
  text: string
  by: UserLink | null
  customer: Link | null
  is_undone: boolean
  is_mailed: boolean
  others: number
  went_on: number | null
  is_from_cause: boolean
}
/** What GET /api/inbox/cases/ID answers: the case, and all that was said about it. */
export interface OpenCase { case: RecordView & CaseRow; said: Said[] }

/** What GET /api/parties/ID/glance answers. */
export interface Glance { party: RecordView & { type: string }; under_way: { type: string; rows: Row[]; has_more: boolean }[]; entries: EntryView[] }

export type Then = '' | 'solve' | 'customer' | 'supplier'
export interface Handled { count: number; refused: { id: string; title: string; reason: string }[]; entries: number[] }
export interface ServiceTodayView { counts: Record<TodayPlace, number>; rows: Record<TodayPlace, CaseRow[]> }
export type TodayPlace = 'near' | 'mine' | 'long' | 'unassigned'
