import { infiniteQueryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { UserLink } from '@/api/contract'
import { keys } from '@/api/queries'

/** A file on a record. */
export interface Attachment {
  id: string
  name: string
  size: number
  content_type: string
  preview: 'picture' | 'pages' | null
  url: string
  at: string
  by: UserLink | null
}

interface Page { attachments: Attachment[]; next: number | null; count: number; size: number }

const SHOWN = 20

/** The files of a record, newest first. */
export const attachmentsQuery = (type: string, id: string) => infiniteQueryOptions({
  queryKey: [...keys.record(type, id), 'attachments'] as const,
  queryFn: ({ pageParam, signal }) => api.get<Page>('/attachments', { type, record: id, after: pageParam, limit: SHOWN }, signal),
  initialPageParam: null as number | null,
  getNextPageParam: (page) => page.next,
})

export const attachFiles = (type: string, record: string, files: string[]) =>
  api.post<{ attachments: Attachment[] }>('/attachments', { type, record, files })
export const renameAttachment = (id: string, name: string) => api.patch<Attachment>(`/attachments/${id}`, { name })
export const removeAttachment = (id: string) => api.remove(`/attachments/${id}`)

/** Where the small picture of a file is; none for what cannot be shown. */
export function thumbnailOf({ preview, url, id }: Attachment): string | null {
  if (preview === 'picture') return `${url}?size=160`
  return preview === 'pages' ? `/api/attachments/${id}/pages/1?size=160` : null
}
