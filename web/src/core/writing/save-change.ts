import { t } from '@lingui/core/macro'
import type { RecordView, Row, TypeDescription } from '@/api/contract'
import { Problem } from '@/api/problem'
import { keys, queryClient, refreshRecords } from '@/api/queries'
import { changeRecord, type Values } from '@/api/records'
import { announce, announceProblem } from '@/core/kit/notices'
import { holdChange } from '@/core/outbox/holding'
import { askConflict } from './conflicts'

interface Change {
  type: string
  row: Pick<Row, 'id' | 'version' | 'title'>
  /** As the API wants them (see `writeOf`). */
  values: Values
  /** What the notice says; without it there is no notice. */
  text?: string | null
  /** Let field errors reach the caller instead of a notice (forms show them beside the field). */
  throwFieldErrors?: boolean
}

/** Saves a change with undo in the notice; when somebody else was quicker, the user chooses. Null if it was not saved. */
export async function saveChange(change: Change): Promise<RecordView | null> {
  try {
    const { data, entry } = await changeRecord(change.type, change.row, change.values)
    queryClient.setQueryData(keys.record(change.type, data.id), data)
    void refreshRecords()
    if (change.text !== null) announce({ text: change.text ?? t`Saved.`, entry })
    return data
  } catch (error) {
    if (error instanceof Problem && error.isConflict) return settleConflict(change, error)
    if (error instanceof Problem && error.isOffline) return hold(change)
    if (change.throwFieldErrors && error instanceof Problem && error.errors.length) throw error
    announceProblem(error)
    return null
  }
}

/** Without the server the change of a record that is shown here waits in this browser. */
async function hold({ type, row, values }: Change): Promise<RecordView | null> {
  const record = queryClient.getQueryData<RecordView>(keys.record(type, row.id))
  const fields = queryClient.getQueryData<TypeDescription>(keys.describe(type))?.fields ?? []
  await holdChange({ type, id: row.id, title: row.title }, Object.entries(values).map(([path, value]) => ({
    path, label: fields.find(({ name }) => name === path)?.label ?? path, before: record?.[path], after: value, value, words: isPlain(value) ? String(value ?? '') : '',
  })), row.version)
  announce({ text: t`${row.title} is changed here, and saved once the line is back.` })
  return record ? { ...record, ...values } as RecordView : null
}

const isPlain = (value: unknown) => typeof value !== 'object' || value === null

async function settleConflict(change: Change, problem: Problem): Promise<RecordView | null> {
  const mine = await askConflict({ type: change.type, title: change.row.title, conflicts: problem.conflicts })
  await refreshRecords()
  if (mine === null) return null
  const theirs = problem.conflicts.map(({ field }) => field).filter((field) => !mine.includes(field))
  const values = Object.fromEntries(Object.entries(change.values).filter(([field]) => !theirs.includes(field)))
  if (Object.keys(values).length === 0) return null
  return saveChange({ ...change, values, row: { ...change.row, version: problem.current ?? change.row.version } })
}
