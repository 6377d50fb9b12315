import { plural } from '@lingui/core/macro'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, type Written } from '@/api/client'
import type { EntryView, Link, UserLink } from '@/api/contract'
import { queryClient } from '@/api/queries'
import { announce } from '@/core/kit/notices'

export interface CommentView { id: string; version: number; text: string; author: UserLink | null; created_at: string; changed_at: string; is_mine: boolean }
export interface Conversation { comments: CommentView[]; is_following: boolean; followers: UserLink[] }
export type Kind = 'mention' | 'assigned' | 'due' | 'comment' | 'change'
export interface NotificationView { id: string; kind: Kind; at: string; is_read: boolean; record: Link; entry: EntryView }
interface Page { notifications: NotificationView[]; next: number | null }

/** Among the records of its type: whatever is told of the record makes it be read again. */
export const conversationQuery = (type: string, id: string) => queryOptions({
  queryKey: ['records', type, 'one', id, 'conversation'] as const,
  queryFn: ({ signal }) => api.get<Conversation>(`/together/${type}/${id}`, undefined, signal),
})

export const notificationsQuery = (unread: boolean) => infiniteQueryOptions({
  queryKey: ['notifications', unread ? 'unread' : 'all'] as const,
  queryFn: ({ pageParam, signal }) => api.get<Page>('/notifications', { unread: unread || undefined, after: pageParam || undefined, limit: 50 }, signal),
  initialPageParam: 0,
  getNextPageParam: (page) => page.next ?? undefined,
})

export const unreadQuery = queryOptions({
  queryKey: ['notifications', 'count'] as const,
  queryFn: async ({ signal }) => (await api.get<{ unread: number }>('/notifications/unread', undefined, signal)).unread,
  staleTime: 60_000,
})

const freshenNotifications = () => queryClient.invalidateQueries({ queryKey: ['notifications'] })
/** The journal tells nobody what somebody has read: her other tabs hear it so. */
const otherTabs = typeof BroadcastChannel === 'function' ? new BroadcastChannel('regulars-notifications') : null
otherTabs?.addEventListener('message', () => void freshenNotifications())

export async function markRead(ids: string[] | null, isRead = true): Promise<void> {
  await api.post('/notifications/read', { ids: ids?.map(Number) ?? null, is_read: isRead })
  otherTabs?.postMessage('read')
  await freshenNotifications()
}

const refresh = (type: string, id: string) => queryClient.invalidateQueries({ queryKey: ['records', type, 'one', id] })

export async function writeComment(type: string, id: string, text: string): Promise<Written<CommentView>> {
  const written = await api.post<CommentView & { named_in_vain: UserLink[] }>(`/together/${type}/${id}/comments`, { text })
  const inVain = written.data.named_in_vain.map(({ title }) => title)
  const names = inVain.join(', ')
  if (inVain.length) announce({ text: plural(inVain.length, { one: `${names} may not see this, and is told nothing of it.`, other: `${names} may not see this, and are told nothing of it.` }) })
  await refresh(type, id)
  return written
}

export async function changeComment(type: string, id: string, comment: CommentView, text: string): Promise<Written<unknown>> {
  const written = await api.patch(`/comments/${comment.id}`, { version: comment.version, text })
  await refresh(type, id)
  return written
}

export async function removeComment(type: string, id: string, comment: CommentView): Promise<Written<unknown>> {
  const written = await api.remove(`/comments/${comment.id}`, { version: comment.version })
  await refresh(type, id)
  return written
}

export async function follow(type: string, id: string, isOn: boolean): Promise<void> {
  const { data } = await api.post<Conversation>(`/together/${type}/${id}/follow`, { is_on: isOn })
  queryClient.setQueryData(conversationQuery(type, id).queryKey, data)
}
