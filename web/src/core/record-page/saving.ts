import { t } from '@lingui/core/macro'
import type { Field, RecordView, TypeDescription } from '@/api/contract'
import { readPath } from '@/api/parcel'
import { Problem } from '@/api/problem'
import { keys, queryClient, refreshRecords } from '@/api/queries'
import { changeRecord, recordQuery, type Values } from '@/api/records'
import { isMissing } from '@/core/kinds/kind'
import { textOf, writeOf } from '@/core/kinds/registry'
import { announce, announceProblem } from '@/core/kit/notices'
import { holdChange } from '@/core/outbox/holding'
import { sayRow } from '@/core/journal/row-changes'
import { writeRows, type ChildRow } from '@/core/writing/child-rows'
import { askConflict } from '@/core/writing/conflicts'

/** What somebody saw when she began to type; a change made by others meanwhile is never overwritten unseen. */
export interface Base { version: number; value: unknown }

interface Save {
  type: string
  id: string
  /** The field's name, or `children.` and the name of the rows. */
  path: string
  label: string
  base: Base
  /** The record as it was before this save was shown. */
  before: RecordView
  shown: Partial<RecordView>
  values: Values
  /** What stands in a record under this name, in a form that can be compared. */
  read: (record: RecordView) => unknown
  /** The same in plain words. */
  say: (record: RecordView) => string
  text: string
}

/** Saves of one record wait for each other, since each needs the version that the one before made. */
const queues = new Map<string, Promise<unknown>>()

/** Shows the change at once and saves it after those before it; throws a Problem that names fields. */
function save(wish: Save): Promise<RecordView | null> {
  const name = `${wish.type}:${wish.id}`
  queryClient.setQueryData<RecordView>(keys.record(wish.type, wish.id), { ...wish.before, ...wish.shown } as RecordView)
  const next = (queues.get(name) ?? Promise.resolve()).catch(() => undefined).then(() => begin(wish))
  queues.set(name, next)
  return next
}

function begin(wish: Save): Promise<RecordView | null> {
  const latest = queryClient.getQueryData<RecordView>(keys.record(wish.type, wish.id)) ?? wish.before
  const isTouched = !isSame(wish.read(wish.before), wish.base.value)
  return send(wish, isTouched ? wish.base.version : latest.version)
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

async function send(wish: Save, version: number): Promise<RecordView | null> {
  try {
    const { data, entry } = await changeRecord(wish.type, { id: wish.id, version }, wish.values)
    queryClient.setQueryData(keys.record(wish.type, wish.id), data)
    announce({ text: wish.text, entry })
    void refreshRecords()
    return data
  } catch (error) {
    if (error instanceof Problem && error.status === 409) return settle(wish)
    if (error instanceof Problem && error.isOffline) return hold(wish, version)
    await readAgain(wish)
    if (error instanceof Problem && error.errors.length) throw error
    announceProblem(error)
    throw error
  }
}

/** Without the server the edit waits in this browser, and stands here as if it were saved. */
async function hold(wish: Save, version: number): Promise<RecordView> {
  const shown = { ...wish.before, ...wish.shown } as RecordView
  const { path, label, before, values } = wish
  await holdChange({ type: wish.type, id: wish.id, title: shown.title }, [
    { path, label, before: readPath(before, path), after: readPath(shown, path), value: readPath(values, path), words: wish.say(shown) },
  ], version)
  announce({ text: t`${label} of ${shown.title} is kept here, and saved once the line is back.` })
  return shown
}

const readAgain = ({ type, id }: Save) => queryClient.fetchQuery({ ...recordQuery(type, id), staleTime: 0 }).catch(() => undefined)

/** No field of that name: the dialog shows the words as they are. */
const IN_WORDS = ''

/** Somebody was quicker. Where she changed something else there is nothing to choose; else the user chooses. */
async function settle(wish: Save): Promise<RecordView | null> {
  const now = await readAgain(wish)
  if (!now) return null
  const theirs = wish.read(now)
  if (isSame(theirs, wish.base.value)) return send(wish, now.version)
  const yours = { ...wish.before, ...wish.shown } as RecordView
  const mine = await askConflict({
    type: wish.type, title: now.title, conflicts: [{ field: IN_WORDS, label: wish.label, yours: wish.say(yours), theirs: wish.say(now) }],
  })
  return mine?.length ? send({ ...wish, before: now, base: { version: now.version, value: theirs } }, now.version) : null
}

const shorten = (text: string) => text.length > 60 ? `${text.slice(0, 60)}…` : text

/** Changes one field. */
export function saveField(type: string, record: RecordView, field: Field, value: unknown, base: Base = baseOf(record, field)): Promise<RecordView | null> {
  const isTitle = record.title === record[field.name]
  return save({
    type, id: String(record.id), path: field.name, label: field.label, base, before: record,
    shown: { [field.name]: value, ...(isTitle && typeof value === 'string' ? { title: value } : {}) },
    values: { [field.name]: writeOf(field, value) },
    read: (each) => writeOf(field, each[field.name] ?? null),
    say: (each) => textOf(field, each[field.name]),
    text: isMissing(value) ? t`${field.label} of ${record.title} is now empty.` : t`${field.label} of ${record.title} is now ${shorten(textOf(field, value))}.`,
  })
}

export function baseOf(record: RecordView, field: Field): Base {
  return { version: record.version, value: writeOf(field, record[field.name] ?? null) }
}

/** Changes the rows of one child set: all of them as one save. */
export function saveRows(description: TypeDescription, record: RecordView, name: string, rows: ChildRow[], base: Base): Promise<RecordView | null> {
  const set = description.children.find((each) => each.name === name)!
  return save({
    type: description.type, id: String(record.id), path: `children.${name}`, label: set.label, base, before: record,
    shown: { children: { ...record.children, [name]: rows } as RecordView['children'] },
    values: { children: { [name]: writeRows(set, rows) } },
    read: (each) => rowsOf(each, name),
    say: (each) => rowsOf(each, name).map((row) => sayRow(set, row)).join('; '),
    text: t`${set.label} of ${record.title} saved.`,
  })
}

const rowsOf = (record: RecordView, name: string) => record.children[name] ?? []

export function rowsBaseOf(record: RecordView, name: string): Base { return { version: record.version, value: rowsOf(record, name) } }
