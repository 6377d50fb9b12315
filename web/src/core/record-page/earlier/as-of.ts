import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { RecordView, Row, TypeDescription } from '@/api/contract'
import { keys } from '@/api/queries'
import { locale } from '@/foundation/locale'
import { momentOf } from '@/core/kinds/zones'

interface AsOf { at: string; existed: boolean; values: Record<string, unknown>; fields: Record<string, unknown> }

/** The record as it was at the end of a day in the user's zone. */
export const asOfQuery = (type: string, id: string, day: string) => queryOptions({
  queryKey: [...keys.record(type, id), 'as-of', day],
  queryFn: ({ signal }) => api.get<AsOf>(`/${type}/${id}/as-of`, { at: momentOf(`${day} 23:59`, locale().zone) }, signal),
})

/** An earlier state in the form of a record that can only be read. */
export function asRecord(now: RecordView, description: TypeDescription, { values, fields: told }: AsOf): RecordView {
  const fields = Object.fromEntries(description.fields.map(({ name }) => [name, told[name] ?? null]))
  const kept = { created_at: now.created_at, changed_at: now.changed_at }
  const children = Object.fromEntries(description.children.map(({ name }) => [name, withIds((values[name] as Row[] | undefined) ?? [])]))
  return {
    ...now, ...fields, ...kept, picture: fields.picture ?? null, children, title: String(fields[description.title_field] ?? now.title), rights: { change: false, delete: false },
  }
}

const withIds = (rows: Row[]) => rows.map((row, at) => ({ ...row, id: String(row.id ?? at) }))
