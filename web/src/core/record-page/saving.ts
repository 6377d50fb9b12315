import { t } from '@lingui/core/macro'
import type { Field, RecordView, TypeDescription } from '@/api/contract'
import { keys, queryClient } from '@/api/queries'
import type { Values } from '@/api/records'
import { isMissing } from '@/core/kinds/kind'
import { textOf, writeOf } from '@/core/kinds/registry'
import { saveChange } from '@/core/writing/save-change'
import { writeRows, type ChildRow } from '@/core/writing/child-rows'

/** Saves of one record wait for each other, since each needs the version that the one before made. */
const queues = new Map<string, Promise<unknown>>()

interface Save { type: string; id: string; /** As the page shows it meanwhile. */ shown: Partial<RecordView>; values: Values; text: string }

async function send({ type, id, values, text }: Save, before: RecordView): Promise<RecordView | null> {
  const latest = queryClient.getQueryData<RecordView>(keys.record(type, id)) ?? before
  try {
    const saved = await saveChange({ type, row: latest, values, text, throwFieldErrors: true })
    if (!saved) void queryClient.invalidateQueries({ queryKey: keys.record(type, id), exact: true })
    return saved
  } catch (error) {
    queryClient.setQueryData<RecordView>(keys.record(type, id), (now) => now && { ...now, ...partOf(before, Object.keys(values)) })
    throw error
  }
}

function partOf(record: RecordView, names: string[]): Partial<RecordView> {
  return Object.fromEntries(names.map((name) => [name, record[name]]))
}

/** Shows the change at once and saves it after those before it; throws a Problem that names the fields. */
function save(wish: Save): Promise<RecordView | null> {
  const name = `${wish.type}:${wish.id}`
  const key = keys.record(wish.type, wish.id)
  const before = queryClient.getQueryData<RecordView>(key)!
  queryClient.setQueryData<RecordView>(key, { ...before, ...wish.shown } as RecordView)
  const next = (queues.get(name) ?? Promise.resolve()).catch(() => undefined).then(() => send(wish, before))
  queues.set(name, next)
  return next
}

/** Changes one field. */
export function saveField(type: string, record: RecordView, field: Field, value: unknown): Promise<RecordView | null> {
  const text = isMissing(value) ? t`${field.label} of ${record.title} is now empty.` : t`${field.label} of ${record.title} is now ${shorten(textOf(field, value))}.`
  const isTitle = record.title === record[field.name]
  const shown = { [field.name]: value, ...(isTitle && typeof value === 'string' ? { title: value } : {}) }
  return save({ type, id: String(record.id), shown, values: { [field.name]: writeOf(field, value) }, text })
}

const shorten = (text: string) => text.length > 60 ? `${text.slice(0, 60)}…` : text

/** Changes the rows of one child set: all of them as one save. */
export function saveRows(description: TypeDescription, record: RecordView, set: string, rows: ChildRow[]): Promise<RecordView | null> {
  const group = description.children.find(({ name }) => name === set)!
  const children = { ...record.children, [set]: rows } as RecordView['children']
  return save({
    type: description.type, id: String(record.id), shown: { children }, values: { children: { [set]: writeRows(group, rows) } },
    text: t`${group.label} of ${record.title} saved.`,
  })
}
