import type { RecordView } from '@/api/contract'
import { readPath, withPath, type ChangedField, type Parcel } from '@/api/parcel'
import { Problem } from '@/api/problem'
import { keys, queryClient } from '@/api/queries'
import { api } from '@/api/client'
import { changeRecord, type Values } from '@/api/records'
import { putParcel } from './outbox'

const isSame = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

/** Sends edited fields. What others left alone is saved; where they changed the same field its editor chooses. */
export async function sendChange(parcel: Parcel): Promise<string | null | 'contested'> {
  const { fields, version } = parcel.change!
  try {
    return await patch(parcel, fields, version)
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 409) throw error
  }
  const { type, id } = parcel.subject
  const now = await api.get<RecordView>(`/${type}/${id}`)
  // What stands there already was sent before, and only the answer was lost.
  const open = fields.filter(({ path, after }) => !isSame(readPath(now, path), after))
  const contested = open.filter(({ path, before, theirs }) => ![before, theirs].some((known) => isSame(readPath(now, path), known)))
  if (open.length === 0) {
    queryClient.setQueryData(keys.record(type, id), now)
    return null
  }
  if (contested.length === 0) return patch(parcel, open, now.version)
  const told = open.map((field) => contested.includes(field) ? { ...field, theirs: readPath(now, field.path) } : field)
  await putParcel({ ...parcel, state: 'contested', change: { version: now.version, fields: told } })
  return 'contested'
}

async function patch({ subject: { type, id } }: Parcel, fields: ChangedField[], version: number): Promise<string | null> {
  const values = fields.reduce<Values>((body, { path, value }) => withPath(body, path, value), {})
  const { data, entry } = await changeRecord(type, { id, version }, values)
  queryClient.setQueryData(keys.record(type, id), data)
  return entry
}
