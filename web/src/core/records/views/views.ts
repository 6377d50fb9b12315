import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { SavedView } from '@/api/contract'
import { keys, queryClient } from '@/api/queries'

export const viewsQuery = (type: string) => queryOptions({
  queryKey: keys.views(type),
  staleTime: 60_000,
  queryFn: async () => {
    const answer = await api.get<SavedView[] | { views: SavedView[] }>('/views', { type })
    return (Array.isArray(answer) ? answer : answer.views).map((view) => ({ ...view, id: String(view.id) }))
  },
})

export type ViewChange = Partial<Pick<SavedView, 'name' | 'layout' | 'settings' | 'sharing' | 'is_default'>>

/** Keeps a screen under a name. */
export async function createView(type: string, view: ViewChange): Promise<SavedView> {
  const { data } = await api.post<SavedView>('/views', { type, sharing: 'private', ...view })
  await queryClient.invalidateQueries({ queryKey: keys.views(type) })
  return { ...data, id: String(data.id) }
}

export async function changeView(view: SavedView, change: ViewChange): Promise<void> {
  await api.patch(`/views/${view.id}`, change)
  await queryClient.invalidateQueries({ queryKey: keys.views(view.type) })
}

export async function removeView(view: SavedView): Promise<void> {
  await api.remove(`/views/${view.id}`)
  await queryClient.invalidateQueries({ queryKey: keys.views(view.type) })
}
