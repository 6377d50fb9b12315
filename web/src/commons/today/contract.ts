import type { EntryView, Link, Row } from '@/api/contract'

/** What GET /api/today answers. */
export interface TodayView {
  due: TaskRow[]
  celebrations: Celebration[]
  quiet: QuietOne[]
  changed: { since: string | null; entries: EntryView[] }
  /** How many there are; of very many only the first come along. */
  counts: { due: number; quiet: number }
}

export interface TaskRow extends Row { due_on: string | null; party: Link | null; repeats?: string | null }
export interface Celebration { party: Link; kind: string; label: string; date: string; age: number | null; days: number }
export interface QuietOne { party: Link; days: number; rhythm_days: number; last: string | null }
