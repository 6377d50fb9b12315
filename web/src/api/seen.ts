import { withShelf } from '@/foundation/cupboard'
import { readerHere } from '@/foundation/whose'
import { withPath, type Parcel } from './parcel'

/** An answer as it came, for reading without the server. */
interface Seen { name: string; at: number; text: string }

/** How much is kept, and how long: a browser that was away for longer shows nothing of it. */
export const BOUNDS = { answers: 500, letters: 16_000_000, longest: 2_000_000, days: 7 }
const DAY = 86_400_000

let untilTidying = 0

/** Keeps an answer for this user, unless she has gone meanwhile. */
export async function keepSeen(reader: string, name: string, data: unknown): Promise<void> {
  const text = JSON.stringify(data)
  if (text === undefined || text.length > BOUNDS.longest) return
  await withShelf('seen', 'readwrite', (shelf) => {
    // Looked at inside: an answer that comes after she went must not stay here.
    if (readerHere() === reader) shelf.put({ name, at: Date.now(), text } satisfies Seen)
    return undefined
  })
  if (untilTidying-- > 0) return
  untilTidying = 25
  await tidySeen()
}

/** Forgets one answer: what it told of is gone, or no longer this user's to see. */
export async function dropSeen(name: string): Promise<void> {
  await withShelf('seen', 'readwrite', (shelf) => { shelf.delete(name); return undefined })
}

/** What was kept under a name, and since when; edits that wait to be sent stand in it. */
export async function readSeen(name: string): Promise<{ at: number; data: unknown } | null> {
  const reader = readerHere()
  if (!reader) return null
  const kept = await withShelf('seen', 'readonly', (shelf) => shelf.get(name) as IDBRequest<Seen | undefined>)
  if (!kept || Date.now() - kept.at > BOUNDS.days * DAY) return null
  const parcels = await withShelf('outbox', 'readonly', (shelf) => shelf.getAll() as IDBRequest<Parcel[]>).catch(() => null) ?? []
  return { at: kept.at, data: withEdits(JSON.parse(kept.text), JSON.parse(name) as unknown[], parcels.filter(({ owner }) => owner === reader)) }
}

/** The record, or the rows of a list, as they were edited here meanwhile. */
export function withEdits(data: unknown, [family, type, kind, id]: unknown[], parcels: Parcel[]): unknown {
  if (family !== 'records') return data
  const edits = new Map(parcels.filter(({ change, subject }) => change && subject.type === type).map(({ subject, change }) => [subject.id, change!.fields]))
  const edited = <R extends Record<string, unknown>>(row: R): R =>
    (edits.get(String(row.id)) ?? []).reduce((changed, { path, after }) => path in row || path.startsWith('children.') ? withPath(changed, path, after) : changed, row)
  if (edits.size === 0) return data
  if (kind === 'one' && edits.has(String(id))) return edited(data as Record<string, unknown>)
  return withRows(data as WithRows, edited)
}

/** However an answer holds its rows: a list's block, a list read page by page, or a board's columns. */
interface WithRows { rows?: Record<string, unknown>[]; pages?: WithRows[]; groups?: WithRows[] }

function withRows<D extends WithRows | null>(data: D, edit: (row: Record<string, unknown>) => Record<string, unknown>): D {
  if (!data || typeof data !== 'object') return data
  const changed: WithRows = { ...data }
  if (Array.isArray(data.rows)) changed.rows = data.rows.map(edit)
  for (const parts of ['pages', 'groups'] as const) if (Array.isArray(data[parts])) changed[parts] = data[parts].map((part) => withRows(part, edit))
  return changed as D
}

/** Drops what is too old, and the oldest of what is too much. */
export async function tidySeen(): Promise<void> {
  await withShelf('seen', 'readwrite', (shelf) => {
    let answers = 0, letters = 0
    const request = shelf.index('at').openCursor(null, 'prev')
    request.onsuccess = () => {
      const cursor = request.result
      if (!cursor) return
      const { at, text } = cursor.value as Seen
      answers += 1
      letters += text.length
      if (answers > BOUNDS.answers || letters > BOUNDS.letters || Date.now() - at > BOUNDS.days * DAY) cursor.delete()
      cursor.continue()
    }
    return undefined
  })
}
