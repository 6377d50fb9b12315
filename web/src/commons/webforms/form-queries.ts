import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { Values } from '@/api/records'

export interface FormCounts { form: string; slug: string; address: string; views: number; submissions: number; confirmed: number; waiting: number; weeks: { begins: string; count: number }[] }
export interface Told {
  answers: { label: string; kind: string; text: string }[]
  proposals: { field: string; label: string; text: string; taken: boolean }[]
  opened: { type: string; id: string; title: string }[]
}

export const countsQuery = (id: string) => queryOptions({ queryKey: ['records', 'form-counts', id], queryFn: ({ signal }) => api.get<FormCounts>(`/forms/${id}/counts`, {}, signal) })
export const toldQuery = (id: string) => queryOptions({ queryKey: ['records', 'submission-told', id], queryFn: ({ signal }) => api.get<Told>(`/forms/submissions/${id}`, {}, signal) })
export const askableQuery = queryOptions({ queryKey: ['settings', 'form-fields'], queryFn: () => api.get<{ name: string; label: string; kind: string }[]>('/forms/fields') })
export const previewQuery = (draft: Values) => queryOptions({
  queryKey: ['form-preview', draft], queryFn: async ({ signal }) => (await api.post<{ html: string }>('/forms/preview', draft, { signal })).data.html, staleTime: Infinity, gcTime: 60_000,
})
