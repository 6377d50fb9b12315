import type { Kind } from '@/api/contract'
import type { Reason } from '@/core/kit/reasons'

export type ImportState = 'reading' | 'mapped' | 'checking' | 'checked' | 'running' | 'done' | 'failed' | 'cancelled'
export type OnMatch = 'skip' | 'fill' | 'overwrite'
export type OnLike = OnMatch | 'new'
export type RowOutcome = 'created' | 'updated' | 'skipped' | 'refused'
/** What rows are shown by: their outcome, or that new ones may be somebody known. */
export type RowTab = RowOutcome | 'likely'

/** How the file is read; whatever was found out can be overruled. */
export interface Reading {
  encoding: string | null
  separator: string | null
  quote: string | null
  date_order: 'dmy' | 'mdy' | 'ymd' | null
  decimal: string | null
  sheet: string | null
  has_heading: boolean | null
}

export interface NewField { label: string; kind: Kind }

export interface ImportColumn {
  index: number
  name: string
  samples: string[]
  target: string | null
  new_field: NewField | null
  confidence: number
  why: string
  /** What its values look like: email, phone, date, number … */
  content: string
}

export interface Target { value: string; label: string; group: string; kind: string }

export interface ImportCounts { rows: number; created: number; updated: number; skipped: number; refused: number; matched: number; likely: number }

/** An import in the list of imports. */
export type ImportBrief = Pick<ImportView, 'id' | 'type' | 'file_name' | 'state' | 'error' | 'created_at' | 'counts' | 'job' | 'entry'>

export interface ImportView {
  id: string
  type: string
  file_name: string
  state: ImportState
  format: string
  layout: { name: string; label: string } | null
  reading: Reading
  sheets: string[]
  notes: string[]
  columns: ImportColumn[]
  targets: Target[]
  on_match: OnMatch
  match_choices: Record<string, OnMatch>
  like_choices: Record<string, OnMatch>
  counts: ImportCounts
  error: string | null
  job: string | null
  entry: string | null
  created_at: string
}

/** Whom a new one may be: a record, or a row before of the same file; the score is in per cent. */
export interface RowLike { title: string; score: number; reasons: Reason[]; type: string; record: number | null; row: number | null }

export interface ImportedRow {
  row: number
  outcome: RowOutcome
  title: string
  reason: string
  /** The record it became, or matches. */
  type: string | null
  record: number | null
  /** The name of whom it matches. */
  matches: string | null
  like: RowLike | null
  cells: string[]
}
