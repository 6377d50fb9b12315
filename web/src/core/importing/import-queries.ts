import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { EntryView } from '@/api/contract'
import { queryClient } from '@/api/queries'
import { announceProblem } from '@/core/kit/notices'
import type { ImportBrief, ImportedRow, ImportView, RowTab } from './contract'

const isAtWork = (view: ImportView | undefined) => !!view && ['reading', 'checking', 'running'].includes(view.state)

export const importsQuery = queryOptions({
  queryKey: ['imports'],
  queryFn: async () => (await api.get<{ imports: ImportBrief[] }>('/imports')).imports,
})

/** The entry that an import became; it knows whether it was taken back. */
export const entryQuery = (id: string) => queryOptions({ queryKey: ['entries', id], queryFn: () => api.get<EntryView>(`/entries/${id}`) })

/** One import, watched while something works on it. */
export const importQuery = (id: string) => queryOptions({
  queryKey: ['imports', id],
  queryFn: () => api.get<ImportView>(`/imports/${id}`),
  refetchInterval: (query) => isAtWork(query.state.data) ? 800 : false,
})

export const importRowsQuery = (id: string, outcome: RowTab) => infiniteQueryOptions({
  queryKey: ['imports', id, 'rows', outcome],
  queryFn: ({ pageParam }) => api.get<{ rows: ImportedRow[]; next: number | null }>(`/imports/${id}/rows`, { outcome, after: pageParam }),
  initialPageParam: null as number | null,
  getNextPageParam: (page) => page.next ?? undefined,
})

/** Sends a correction or starts the next step; the answer replaces what is shown. Answers whether it went through. */
export async function stepImport(id: string, deed: () => Promise<{ data: ImportView }>): Promise<boolean> {
  try {
    const { data } = await deed()
    queryClient.setQueryData(importQuery(id).queryKey, data)
    queryClient.removeQueries({ queryKey: ['imports', id, 'rows'] })
    return true
  } catch (error) {
    announceProblem(error)
    await queryClient.invalidateQueries({ queryKey: ['imports', id] })
    return false
  }
}

export async function uploadImport(file: File, type: string): Promise<ImportView> {
  const form = new FormData()
  form.append('file', file)
  form.append('type', type)
  const { data } = await api.upload<ImportView>('/imports', form)
  queryClient.setQueryData(importQuery(data.id).queryKey, data)
  void queryClient.invalidateQueries({ queryKey: ['imports'], exact: true })
  return data
}
