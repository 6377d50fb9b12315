import { t } from '@lingui/core/macro'
import { readPath, withPath, type Parcel } from '@/api/parcel'
import type { ChildSet, RecordView, TypeDescription } from '@/api/contract'
import { keys, queryClient, refreshRecords } from '@/api/queries'
import { announce } from '@/core/kit/notices'
import { sayRow } from '@/core/journal/row-changes'
import { freshenStory } from '@/core/journal/timeline-query'
import { patchRow } from '@/core/records/editing/row-cache'
import type { ChildRow } from '@/core/writing/child-rows'
import { askConflict } from '@/core/writing/conflicts'
import { dropParcel, findParcel, putParcel } from './outbox'
import { sendAll, sendParcel, type Outcome } from './sending'

/** Sends all that waits; says what arrived, and asks where both sides changed the same. */
export async function sendWaiting(): Promise<void> {
  const contested: Parcel[] = []
  await sendAll((outcome, parcel) => {
    if (outcome.kind === 'sent') tellSent(parcel, outcome.entry)
    if (outcome.kind === 'contested') contested.push(parcel)
  })
  // A page that nobody looks at asks nobody; it is asked where the parcel is shown.
  if (!document.hidden) for (const parcel of contested) await chooseSide(parcel.name)
}

function tellSent(parcel: Parcel, entry: string | null): void {
  const around = () => void freshenAround(parcel)
  announce({ text: parcel.create?.done ?? t`${parcel.subject.title}: what you changed without the server is saved.`, entry, afterUndo: around })
  around()
}

async function freshenAround({ subject: { type, id }, create }: Parcel): Promise<void> {
  await Promise.all([freshenStory(type, id, create?.entry.happened_at), refreshRecords()]).catch(() => undefined)
}

/** Sends one again by hand. */
export async function sendAgain(parcel: Parcel): Promise<Outcome> {
  await putParcel({ ...parcel, state: 'waiting', reason: undefined })
  const outcome = await sendParcel(parcel.name)
  if (outcome.kind === 'sent') tellSent(parcel, outcome.entry)
  if (outcome.kind === 'contested') await chooseSide(parcel.name)
  return outcome
}

/** Shows both values of each field that both sides changed, and saves what its editor chooses. */
export async function chooseSide(name: string): Promise<void> {
  const parcel = await findParcel(name)
  if (!parcel?.change || parcel.state !== 'contested') return
  const both = parcel.change.fields.filter(({ theirs }) => theirs !== undefined)
  const mine = await askConflict({
    type: parcel.subject.type, title: parcel.subject.title,
    conflicts: both.map(({ path, label, after, words, theirs }) => {
      const set = rowSetOf(parcel.subject.type, path)
      return { field: path, label, yours: set ? words : after, theirs: set ? sayRows(set, theirs) : theirs }
    }),
  })
  const fields = parcel.change.fields.filter(({ path, theirs }) => theirs === undefined || mine?.includes(path))
  if (fields.length === 0) return discardParcel(parcel)
  await sendAgain({ ...parcel, change: { ...parcel.change, fields } })
}

/** Rows within a record are shown in words, side by side. */
function rowSetOf(type: string, path: string): ChildSet | undefined {
  const sets = queryClient.getQueryData<TypeDescription>(keys.describe(type))?.children ?? []
  return sets.find(({ name }) => path === `children.${name}`)
}

const sayRows = (set: ChildSet, rows: unknown) => ((rows ?? []) as ChildRow[]).map((row) => sayRow(set, row)).join('; ')

/** Throws a parcel away; a record shows again what it showed before. */
export async function discardParcel(parcel: Parcel): Promise<void> {
  await dropParcel(parcel.name)
  const { type, id } = parcel.subject
  for (const { path, before, after } of parcel.change?.fields ?? []) {
    queryClient.setQueryData<RecordView>(keys.record(type, id), (record) => record && JSON.stringify(readPath(record, path)) === JSON.stringify(after ?? null) ? withPath(record, path, before) : record)
    if (!path.startsWith('children.')) patchRow(type, id, { [path]: before })
  }
  void refreshRecords()
}
