import type { Link } from '@/api/contract'
import type { ChangedField, Parcel } from '@/api/parcel'
import { queryClient } from '@/api/queries'
import { sessionQuery } from '@/api/session'
import { findParcel, putParcel } from './outbox'

/** Keeps an edit of a record until the server is there again; edits of one record travel together. */
export async function holdChange(subject: Link, fields: ChangedField[], version: number): Promise<void> {
  const me = queryClient.getQueryData(sessionQuery.queryKey)?.me
  if (!me) throw new Error('nobody is signed in')
  const name = `change:${subject.type}:${subject.id}`
  const earlier = await findParcel(name)
  const known = earlier?.change?.fields ?? []
  const first = (field: ChangedField) => known.find(({ path }) => path === field.path) ?? field
  const all = [...known.filter(({ path }) => !fields.some((field) => field.path === path)), ...fields.map((field) => ({ ...field, before: first(field).before }))]
  const parcel: Parcel = {
    name, at: earlier?.at ?? Date.now(), owner: String(me.id), subject, state: 'waiting',
    says: all.map(({ label, words }) => `${label}: ${words || '–'}`).join(', '),
    change: { version: earlier?.change?.version ?? version, fields: all },
  }
  await putParcel(parcel)
}
