import { useQueries, useQuery } from '@tanstack/react-query'
import type { Field, Filter } from '@/api/contract'
import { findField } from '@/api/describe'
import { usersQuery } from '@/api/people'
import { recordQuery } from '@/api/records'
import type { NameOf } from './sentence'
import { conditionsOf } from './tree'

/** The names of the records and users that a filter mentions by their ids. */
export function useNames(filter: Filter | null, fields: Field[]): NameOf {
  const mentioned = conditionsOf(filter).flatMap(({ field: path, value }) => {
    const field = findField(fields, path)
    const ids = (Array.isArray(value) ? value : [value]).filter((id) => id !== null && id !== undefined && id !== '').map(String)
    return field ? ids.map((id) => ({ field, id })) : []
  })
  const links = mentioned.filter(({ field }) => (field.kind === 'link' || field.kind === 'links') && field.target)
  const hasUsers = mentioned.some(({ field, id }) => field.kind === 'user' && id !== 'me')
  const users = useQuery({ ...usersQuery, enabled: hasUsers }).data
  const titles = useQueries({
    queries: links.map(({ field, id }) => ({ ...recordQuery(field.target!, id), staleTime: 5 * 60_000 })),
    combine: (results) => new Map(results.map(({ data }, at) => [`${links[at].field.target}:${links[at].id}`, data?.title])),
  })
  return (field, id) => (field.kind === 'user'
    ? users?.find((user) => String(user.id) === id)?.name
    : titles.get(`${field.target}:${id}`)) ?? '…'
}
