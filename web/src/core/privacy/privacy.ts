import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'

export interface Going { type: string; label: string; count: number }

export interface Staying extends Going { basis: string; until: string }

export interface ErasurePreview {
  type: string
  id: string
  title: string
  pseudonym: string
  goes: Going[]
  stays: Staying[]
  merged: string[]
  files: number
  entries: number
  imports: { id: string; file_name: string }[]
  mentions: { type: string; id: string; label: string }[]
}

export interface Receipt {
  id: string
  type: string
  record: number
  pseudonym: string
  at: string
  by: string
  reason: string
  went: Going[]
  stayed: Staying[]
  entry: string | null
  is_repeated: boolean
}

export interface Basis { type: string; label: string; years: number; basis: string }

export const previewQuery = (type: string, id: string) => queryOptions({
  queryKey: ['erasure', type, id], queryFn: () => api.get<ErasurePreview>(`/privacy/erasures/${type}/${id}`), staleTime: 0, gcTime: 0,
})

export const receiptsQuery = queryOptions({ queryKey: ['settings', 'erasures'], queryFn: () => api.get<Receipt[]>('/privacy/erasures') })
export const basesQuery = queryOptions({ queryKey: ['settings', 'bases'], queryFn: () => api.get<Basis[]>('/privacy/bases') })

/** Erases somebody for good; `confirm` is the name as it stands. */
export const eraseSubject = (type: string, id: string, body: { confirm: string; reason: string }) => api.post<Receipt>(`/privacy/erasures/${type}/${id}`, body)
