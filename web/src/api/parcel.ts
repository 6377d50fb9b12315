import type { EntryView, Link } from './contract'

/** Something written here of which the server has not yet said that it is kept. */
export interface Parcel {
  /** Sent along with a create: it makes sending it twice harmless. */
  name: string
  at: number
  /** Whose words these are; nobody else's session sends them. */
  owner: string
  subject: Link
  /** What it is, in a few words. */
  says: string
  /** Waiting to be sent; refused by the server; or others changed the same meanwhile. */
  state: 'waiting' | 'refused' | 'contested'
  /** Why it was refused, or did not arrive. */
  reason?: string
  create?: Written
  change?: Changing
}

/** A new record, as its composing wrote it. */
export interface Written { composing: string; recordType: string; values: Record<string, unknown>; entry: Omit<EntryView, 'id'>; draft: unknown; done: string }

/** Fields of a record, as they were when they were edited without the server. */
export interface Changing { version: number; fields: ChangedField[] }

export interface ChangedField {
  /** A field's name, or `children.` and the name of a set of rows. */
  path: string
  label: string
  before: unknown
  after: unknown
  /** `after` as the API wants it. */
  value: unknown
  /** `after` in plain words. */
  words: string
  /** What somebody else put there meanwhile. */
  theirs?: unknown
}

const ROWS = 'children.'

/** What stands in a record under a path. */
export function readPath(record: Record<string, unknown>, path: string): unknown {
  const rows = record.children as Record<string, unknown> | undefined
  return (path.startsWith(ROWS) ? rows?.[path.slice(ROWS.length)] : record[path]) ?? null
}

/** A record with something else under a path. */
export function withPath<R extends Record<string, unknown>>(record: R, path: string, value: unknown): R {
  if (!path.startsWith(ROWS)) return { ...record, [path]: value }
  return { ...record, children: { ...(record.children as object | undefined), [path.slice(ROWS.length)]: value } }
}
