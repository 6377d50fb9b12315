import { queryOptions } from '@tanstack/react-query'
import { api } from './client'
import type { Hit } from './contract'

export interface Tag { id: string; name: string; color: string | null; count?: number }

const kept = 5 * 60_000

/** Everybody who can sign in, for choosing an owner. */
export interface UserBrief { id: string; name: string; email?: string; picture: string | null; is_active: boolean }

export const usersQuery = queryOptions({
  queryKey: ['users'], staleTime: kept, queryFn: () => api.get<UserBrief[]>('/users'),
})

export const tagsQuery = queryOptions({
  queryKey: ['tags'], staleTime: kept, queryFn: () => api.get<Tag[]>('/tags'),
})

/** Search as you type, over all types or some. */
export const searchQuery = (q: string, { types, limit = 12 }: { types?: string; limit?: number } = {}) => queryOptions({
  queryKey: ['search', q, types ?? '', limit],
  queryFn: async ({ signal }) => (await api.get<{ hits: Hit[] }>('/search', { q, types, limit }, signal)).hits,
  staleTime: 30_000,
  enabled: q.trim().length > 0,
  placeholderData: (before) => before,
})
