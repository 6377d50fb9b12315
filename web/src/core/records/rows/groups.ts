import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { Group } from '@/api/contract'
import type { ListAsk } from '@/api/records'
import { scopeOf } from './ask'

/** How many rows each value of a field has, and what they add up to. */
export const groupsQuery = (type: string, by: string, sums: string[], ask: ListAsk) => queryOptions({
  queryKey: ['records', type, 'groups', { by, sums, ...scopeOf(ask) }] as const,
  queryFn: async ({ signal }) =>
    (await api.get<{ groups: Group[] }>(`/${type}/groups`, { by, sums: sums.join(','), ...scopeOf(ask) }, signal)).groups,
})

export const groupKey = (group: Group) => JSON.stringify(
  group.value !== null && typeof group.value === 'object' && 'id' in group.value ? group.value.id : group.value,
)
