import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { Field, Group } from '@/api/contract'
import type { ListAsk } from '@/api/records'
import { readSort } from '../state/sorting'
import { scopeOf } from './ask'

/** How many rows each value of a field has, and what they add up to. */
export const groupsQuery = (type: string, by: string, sums: string[], ask: ListAsk) => queryOptions({
  queryKey: ['records', type, 'groups', { by, sums, ...scopeOf(ask) }] as const,
  queryFn: async ({ signal }) =>
    (await api.get<{ groups: Group[] }>(`/${type}/groups`, { by, sums: sums.join(','), ...scopeOf(ask) }, signal)).groups,
})

/** A list that is sorted downwards by what it is grouped by begins with the last group; the one without a value stays last. */
export function inOrder(groups: Group[], by: Pick<Field, 'name'>, sort = ''): Group[] {
  if (!readSort(sort).some(({ name, descending }) => name === by.name && descending)) return groups
  const isFilled = ({ value }: Group) => value !== null && value !== undefined
  return [...groups.filter(isFilled).reverse(), ...groups.filter((group) => !isFilled(group))]
}

export const groupKey = (group: Group) => JSON.stringify(
  group.value !== null && typeof group.value === 'object' && 'id' in group.value ? group.value.id : group.value,
)
