/** The types of the generic routes, by hand from docs/api.md: rows are dynamic, so no generator can know them. */

export type Kind =
  | 'text' | 'long_text' | 'rich_text' | 'number' | 'percent' | 'money' | 'yes_no' | 'date' | 'partial_date' | 'timestamp'
  | 'instant' | 'duration' | 'choice' | 'choices' | 'tags' | 'link' | 'links' | 'user' | 'email' | 'phone' | 'url'
  | 'address' | 'file' | 'picture' | 'computed'

export interface Choice { value: string; label: string; color?: string | null }

export interface Field {
  name: string
  label: string
  help: string
  kind: Kind
  /** The inner kind of a computed field. */
  of?: Kind | null
  required: boolean
  unique: boolean
  readonly: boolean
  custom: boolean
  custom_id?: string | null
  choices: Choice[]
  target: string | null
  child_of: string | null
  operators: Operator[]
  sortable: boolean
  groupable: boolean
  summable: boolean
  default: unknown
  max_length: number | null
  decimals: number | null
  currency: string | null
  through: Field[] | null
}

export type Operator =
  | 'is' | 'is_not' | 'contains' | 'starts_with' | 'before' | 'after' | 'in_last_days' | 'in_next_days'
  | 'at_least' | 'at_most' | 'has_any' | 'has_all' | 'is_empty' | 'is_not_empty'

export type Filter =
  | { and: Filter[] }
  | { or: Filter[] }
  | { not: Filter }
  | { field: string; op: Operator; value?: unknown }

export interface TypeRights { create: boolean; change: boolean; delete: boolean; export: boolean; import: boolean }

export interface TypeBrief {
  type: string
  label: string
  plural: string
  icon: string
  room: string
  in_menu: boolean
  /** Its records say how the house works: “everything else” of a role only sees them. */
  is_setting: boolean
  rights: TypeRights
}

export interface ChildSet { name: string; label: string; label_one: string; fields: Field[] }
export interface FormSection { label: string; fields: string[] }
export interface Panel { slug: string; label: string; type: string; field: string }
export interface Verb { slug: string; label: string; icon: string; danger: boolean; fields: Field[] }

export interface TypeDescription extends TypeBrief {
  title_field: string
  subtitle_fields: string[]
  fields: Field[]
  children: ChildSet[]
  form: FormSection[]
  columns: string[]
  sort: string
  boards: string[]
  calendars: string[]
  panels: Panel[]
  verbs: Verb[]
  has_timeline: boolean
  /** Whether two of them can become one. */
  can_merge: boolean
  export_formats: string[]
}

export interface Room { slug: string; label: string; icon: string }
export interface Company { name: string; currency: string; zone: string; language: string; country: string; trash_days: number }
export interface House { company: Company; types: TypeBrief[]; rooms: Room[]; custom_kinds: Partial<Record<Kind, { can_be_unique: boolean }>>; schema_version: string | number }

/** How somebody likes the screens; what is null follows the device. */
export interface Preferences { theme?: 'light' | 'dark' | null; density?: 'comfortable' | 'compact' | null; week_starts?: number | null }

export interface Me {
  id: string
  name: string
  email: string
  language: string
  zone: string
  locale: string
  picture: string | null
  roles: string[]
  rights: { administer: boolean }
  preferences: Preferences
}

export interface Session {
  signed_in: boolean
  /** What the door still asks of somebody who is entering. */
  step: 'second_factor' | 'set_up_second_factor' | null
  /** What can be shown at the step "second_factor". */
  shows: ('codes' | 'passkey' | 'recovery_codes')[]
  needs_setup: boolean
  demo_sign_in: { email: string; password: string } | null
  works_offline: boolean
  company: string | null
  /** By whose word else one may come in. */
  providers: { slug: string; name: string }[]
  /** With whose eyes an administrator looks, who changes nothing meanwhile. */
  preview: { kind: 'role' | 'user'; id: string; title: string; until: string } | null
  /** Told on signing out: where one signs out elsewhere too. */
  leave_at: string | null
  /** The position from which one asks what others do. */
  live: string | null
  me: Me | null
}

/** A row of a list: the asked columns beside the three names every row has. */
export interface Row { id: string; version: number; title: string; [column: string]: unknown }
export interface Rows { rows: Row[]; next: string | null }

export interface RecordView extends Row {
  children: Record<string, Row[]>
  rights: { change: boolean; delete: boolean }
  trashed_at: string | null
  is_demo: boolean
}

export interface Link { id: string; type: string; title: string; picture?: string | null }
export interface UserLink { id: string; title: string; picture: string | null }
export interface Money { amount: string; currency: string }
export interface Instant { at: string; zone: string }
export interface StoredFile { id: string; name: string; size: number; content_type: string; url: string }
export interface Address {
  street: string; street2: string; postcode: string; city: string; region: string; country: string
}

export interface Group { value: unknown; label: string; color: string | null; count: number; sums: Record<string, unknown> }
export interface BoardColumn extends Group { rows: Row[]; next: string | null }
export interface Count { value: number; exact: boolean }

export interface EntryView {
  id: string
  at: string
  happened_at: string
  event: string
  icon: string
  sentence: string
  text: string | null
  /** What was said to somebody or by somebody, word for word: plain text. */
  said?: string | null
  by: UserLink | null
  via: string
  room: string
  about: Link | null
  shows: (Row & { type: string }) | null
  /** Whom it is about, where that is not the record on whose page it stands. */
  whom: Link[]
  changes: { field: string; label: string; before: unknown; after: unknown }[]
  via_person: Link | null
  undone_by: string | null
  can_undo: boolean
}

export interface Hit { type: string; id: string; title: string; subtitle: string; picture: string | null; matched: string | null; snippet: string }
export interface UndoConflict { type: string; id: string; title: string; field: string; expected: unknown; found: unknown }
export interface UndoResult { undone: number | boolean; conflicts: UndoConflict[]; entry: string | null; job: string | null }

export type Layout = 'table' | 'board' | 'calendar'
export interface ViewSettings {
  columns?: { name: string; width?: number }[]
  filter?: Filter | null
  sort?: string
  group?: string | null
  board_by?: string | null
  calendar_by?: string | null
}
export interface SavedView {
  id: string
  type: string
  name: string
  layout: Layout
  settings: ViewSettings
  sharing: 'private' | 'team' | 'all'
  owner: UserLink | null
  is_default: boolean
}

export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
export interface Job {
  id: string
  kind: string
  label: string
  state: JobState
  done: number
  total: number | null
  eta_seconds: number | null
  result: unknown
  error: string | null
  by: { id: string; title: string } | null
  created_at: string
  started_at: string | null
  finished_at: string | null
  attempts: number
  is_cancelling: boolean
  can_cancel: boolean
  can_retry: boolean
}

export interface BulkResult {
  count: number
  refused: { id: string; title: string; reason: string }[]
  entry: string | null
  job: string | null
}
