import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { SavedView } from '@/api/contract'
import { keys, queryClient } from '@/api/queries'

export interface View extends SavedView { can_change?: boolean }

export const viewsQuery = (type: string) => queryOptions({
  queryKey: keys.views(type),
  staleTime: 60_000,
  queryFn: async () => (await api.get<{ views: View[] }>('/views', { type })).views.map((view) => ({ ...view, id: String(view.id) })),
})

export type ViewChange = Partial<Pick<SavedView, 'name' | 'layout' | 'settings' | 'sharing' | 'is_default'>>

const refresh = (type: string) => queryClient.invalidateQueries({ queryKey: keys.views(type) })

/** Keeps a screen under a name. */
export async function createView(type: string, view: ViewChange): Promise<View> {
  const { data } = await api.post<View>('/views', { type, sharing: 'private', ...view })
  await refresh(type)
  return { ...data, id: String(data.id) }
}

export async function changeView(view: View, change: ViewChange): Promise<void> {
  const { saveSeen } = await import('@/core/writing/save-seen')
  await saveSeen({ path: `/views/${view.id}`, values: change, shown: view, title: view.name })
  await refresh(view.type)
}

export async function removeView(view: View): Promise<void> {
  await api.remove(`/views/${view.id}`)
  await refresh(view.type)
}
