import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, type Written } from './client'
import type { Count, Filter, RecordView, Row, Rows, StoredFile } from './contract'
import { keys } from './queries'

/** What a list is asked for. */
export interface ListAsk {
  filter?: Filter | null
  sort?: string
  columns?: string[]
  q?: string
  trash?: boolean
  limit?: number
}

const listParameters = ({ columns, ...ask }: ListAsk) => ({ ...ask, columns: columns?.join(','), trash: ask.trash || undefined })

export const rowsQuery = (type: string, ask: ListAsk) => infiniteQueryOptions({
  queryKey: keys.list(type, ask),
  queryFn: ({ pageParam, signal }) =>
    api.get<Rows>(`/${type}`, { limit: 100, ...listParameters(ask), after: pageParam }, signal),
  initialPageParam: '' as string,
  getNextPageParam: (page) => page.next ?? undefined,
})

export const countQuery = (type: string, ask: Pick<ListAsk, 'filter' | 'q' | 'trash'>) => queryOptions({
  queryKey: keys.count(type, ask),
  queryFn: ({ signal }) => api.get<Count>(`/${type}/count`, listParameters(ask), signal),
})

export const recordQuery = (type: string, id: string) => queryOptions({
  queryKey: keys.record(type, id),
  queryFn: ({ signal }) => api.get<RecordView>(`/${type}/${id}`, undefined, signal),
})

export type Values = Record<string, unknown>

/** Creates a record; repeating it with the same key changes nothing. */
export function createRecord(type: string, values: Values, { key = crypto.randomUUID() as string, signal }: { key?: string; signal?: AbortSignal } = {}): Promise<Written<RecordView>> {
  return api.post<RecordView>(`/${type}`, values, { idempotencyKey: key, signal })
}

/** Changes some fields; a stale version throws a Problem whose `conflicts` hold both values. */
export function changeRecord(type: string, row: Pick<Row, 'id' | 'version'>, values: Values): Promise<Written<RecordView>> {
  return api.patch<RecordView>(`/${type}/${row.id}`, { version: row.version, ...values })
}

/** Puts a record into the trash. */
export function trashRecord(type: string, row: Pick<Row, 'id' | 'version'>): Promise<Written<{ entry: string }>> {
  return api.remove<{ entry: string }>(`/${type}/${row.id}`, { version: row.version })
}

export async function uploadFile(file: File): Promise<StoredFile> {
  const form = new FormData()
  form.append('file', file)
  return (await api.upload<StoredFile>('/files', form)).data
}
