import { t } from '@lingui/core/macro'
import type { Field, RecordView, Row } from '@/api/contract'
import { Problem } from '@/api/problem'
import { keys, queryClient } from '@/api/queries'
import { changeRecord } from '@/api/records'
import { isMissing } from '@/core/kinds/kind'
import { textOf, writeOf } from '@/core/kinds/registry'
import { announce, announceProblem } from '@/core/kit/notices'
import { askConflict } from '@/core/writing/conflicts'
import { cachedRow, markStale, patchRow } from './row-cache'

export interface CellChange { field: Field; value: unknown }

/** Saves of one record wait for each other, since each needs the version that the one before made. */
const queues = new Map<string, Promise<unknown>>()

/** Shows the new values at once and saves them; answers the journal's entry, or null if nothing was saved. */
export function saveCells(type: string, row: Row, wished: CellChange[], { quiet = false } = {}): Promise<string | null> {
  const changes = wished.filter(({ field, value }) => differs(field, row[field.name], value))
  if (changes.length === 0) return Promise.resolve(null)
  const id = String(row.id)
  const before = Object.fromEntries(changes.map(({ field }) => [field.name, row[field.name] ?? null]))
  patchRow(type, id, Object.fromEntries(changes.map(({ field, value }) => [field.name, value])))
  const name = `${type}:${id}`
  const next = (queues.get(name) ?? Promise.resolve()).then(() => send(type, cachedRow(type, id) ?? row, changes, before, quiet))
  queues.set(name, next)
  void next.finally(() => { if (queues.get(name) === next) queues.delete(name) })
  return next
}

export function differs(field: Field, old: unknown, next: unknown): boolean {
  if (isMissing(old) && isMissing(next)) return false
  return JSON.stringify(writeOf(field, old)) !== JSON.stringify(writeOf(field, next))
}

async function send(type: string, row: Row, changes: CellChange[], before: Partial<Row>, quiet: boolean): Promise<string | null> {
  try {
    const values = Object.fromEntries(changes.map(({ field, value }) => [field.name, writeOf(field, value)]))
    const { data, entry } = await changeRecord(type, row, values)
    takeOver(type, row, data)
    if (!quiet) announce({ text: sayChange(data, changes), entry })
    return entry
  } catch (error) {
    patchRow(type, String(row.id), before)
    if (error instanceof Problem && error.isConflict) return settle(type, row, changes, error, quiet)
    announceProblem(error)
    return null
  }
}

/** The server's answer is the truth, also for what it worked out anew. */
function takeOver(type: string, row: Row, data: RecordView): void {
  const shown = Object.keys(cachedRow(type, String(row.id)) ?? row)
  const { id: _, ...known } = Object.fromEntries(shown.filter((name) => name in data).map((name) => [name, data[name]]))
  patchRow(type, String(row.id), known)
  queryClient.setQueryData(keys.record(type, String(row.id)), data)
  markStale()
}

async function settle(type: string, row: Row, changes: CellChange[], problem: Problem, quiet: boolean): Promise<string | null> {
  const mine = await askConflict({ type, title: row.title, conflicts: problem.conflicts })
  const theirs = Object.fromEntries(problem.conflicts.map(({ field, theirs: value }) => [field, value]))
  const version = problem.current ?? row.version
  patchRow(type, String(row.id), { ...theirs, version })
  const kept = changes.filter(({ field }) => mine?.includes(field.name) || (mine && !(field.name in theirs)))
  if (kept.length === 0) { markStale(); return null }
  patchRow(type, String(row.id), Object.fromEntries(kept.map(({ field, value }) => [field.name, value])))
  return send(type, { ...row, version }, kept, theirs, quiet)
}

function sayChange(record: Row, changes: CellChange[]): string {
  const [{ field, value }] = changes
  if (changes.length > 1) return t`${record.title} is changed.`
  return isMissing(value)
    ? t`${field.label} of ${record.title} is now empty.`
    : t`${field.label} of ${record.title} is now ${textOf(field, value)}.`
}
