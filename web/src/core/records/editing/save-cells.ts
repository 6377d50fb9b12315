import { t } from '@lingui/core/macro'
import type { Field, RecordView, Row } from '@/api/contract'
import { Problem } from '@/api/problem'
import { keys, queryClient } from '@/api/queries'
import { changeRecord } from '@/api/records'
import { isMissing } from '@/core/kinds/kind'
import { textOf, writeOf } from '@/core/kinds/registry'
import { announce, announceProblem } from '@/core/kit/notices'
import { holdChange } from '@/core/outbox/holding'
import { askConflict } from '@/core/writing/conflicts'
import { cachedRow, markStale, patchRow } from './row-cache'

/** `seen` is what stood there when the cell was opened. */
export interface CellChange { field: Field; value: unknown; seen?: unknown }

/** Without words about what was saved; and what to do where the server takes it in no way. */
interface Wishes { quiet?: boolean; onRefused?: () => void }

/** Saves of one record wait for each other, since each needs the version that the one before made. */
const queues = new Map<string, Promise<unknown>>()

/** Shows the new values at once and saves them; answers the journal's entry, or null if nothing was saved. */
export async function saveCells(type: string, row: Row, asked: CellChange[], { quiet = false, onRefused }: Wishes = {}): Promise<string | null> {
  const wished = asked.filter(({ field, value }) => differs(field, row[field.name], value))
  const changes = wished.some((change) => isOvertaken(row, change)) ? await chosen(type, row, wished) : wished
  if (changes.length === 0) return null
  const id = String(row.id)
  const before = Object.fromEntries(changes.map(({ field }) => [field.name, row[field.name] ?? null]))
  patchRow(type, id, Object.fromEntries(changes.map(({ field, value }) => [field.name, value])))
  const name = `${type}:${id}`
  const next = (queues.get(name) ?? Promise.resolve()).then(() => send(type, cachedRow(type, id) ?? row, changes, before, { quiet, onRefused }))
  queues.set(name, next)
  void next.finally(() => { if (queues.get(name) === next) queues.delete(name) })
  return next
}

/** Whether somebody else changed the value while its cell was open. */
const isOvertaken = (row: Row, change: CellChange) => 'seen' in change && differs(change.field, change.seen, row[change.field.name])

/** What shall stand where others were quicker: asked of the user, unless she changed nothing herself. */
async function chosen(type: string, row: Row, wished: CellChange[]): Promise<CellChange[]> {
  const own = wished.filter((change) => !('seen' in change) || differs(change.field, change.seen, change.value))
  const overtaken = own.filter((change) => isOvertaken(row, change))
  if (overtaken.length === 0) return own
  const conflicts = overtaken.map(({ field, value }) => ({ field: field.name, label: field.label, yours: writeOf(field, value), theirs: writeOf(field, row[field.name] ?? null) }))
  const mine = await askConflict({ type, title: row.title, conflicts })
  return own.filter((change) => !overtaken.includes(change) || mine?.includes(change.field.name))
}

export function differs(field: Field, old: unknown, next: unknown): boolean {
  if (isMissing(old) && isMissing(next)) return false
  return JSON.stringify(writeOf(field, old)) !== JSON.stringify(writeOf(field, next))
}

async function send(type: string, row: Row, changes: CellChange[], before: Partial<Row>, wishes: Wishes): Promise<string | null> {
  try {
    const values = Object.fromEntries(changes.map(({ field, value }) => [field.name, writeOf(field, value)]))
    const { data, entry } = await changeRecord(type, row, values)
    takeOver(type, row, data)
    if (!wishes.quiet) announce({ text: sayChange(data, changes), entry })
    return entry
  } catch (error) {
    if (error instanceof Problem && error.isOffline) return hold(type, row, changes, before)
    patchRow(type, String(row.id), before)
    if (error instanceof Problem && error.isConflict) return settle(type, row, changes, error, wishes)
    wishes.onRefused?.()
    announceProblem(error)
    return null
  }
}

/** Without the server the edit waits in this browser, and stands in its cells as if it were saved. */
async function hold(type: string, row: Row, changes: CellChange[], before: Partial<Row>): Promise<null> {
  await holdChange({ type, id: String(row.id), title: row.title }, changes.map(({ field, value }) => ({
    path: field.name, label: field.label, before: before[field.name], after: value, value: writeOf(field, value), words: textOf(field, value),
  })), row.version)
  announce({ text: t`${row.title} is changed here, and saved once the line is back.` })
  return null
}

/** The server's answer is the truth, also for what it worked out anew. */
function takeOver(type: string, row: Row, data: RecordView): void {
  const shown = Object.keys(cachedRow(type, String(row.id)) ?? row)
  const { id: _, ...known } = Object.fromEntries(shown.filter((name) => name in data).map((name) => [name, data[name]]))
  patchRow(type, String(row.id), known)
  queryClient.setQueryData(keys.record(type, String(row.id)), data)
  markStale()
}

async function settle(type: string, row: Row, changes: CellChange[], problem: Problem, wishes: Wishes): Promise<string | null> {
  const mine = await askConflict({ type, title: row.title, conflicts: problem.conflicts })
  const theirs = Object.fromEntries(problem.conflicts.map(({ field, theirs: value }) => [field, value]))
  const version = problem.current ?? row.version
  patchRow(type, String(row.id), { ...theirs, version })
  const kept = changes.filter(({ field }) => mine?.includes(field.name) || (mine && !(field.name in theirs)))
  if (kept.length === 0) { markStale(); return null }
  patchRow(type, String(row.id), Object.fromEntries(kept.map(({ field, value }) => [field.name, value])))
  return send(type, { ...row, version }, kept, theirs, wishes)
}

function sayChange(record: Row, changes: CellChange[]): string {
  const [{ field, value }] = changes
  if (changes.length > 1) return t`${record.title} is changed.`
  return isMissing(value)
    ? t`${field.label} of ${record.title} is now empty.`
    : t`${field.label} of ${record.title} is now ${textOf(field, value)}.`
}
