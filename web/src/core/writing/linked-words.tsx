import { useQueries, useQuery } from '@tanstack/react-query'
import type { Field } from '@/api/contract'
import { usersQuery } from '@/api/people'
import { recordQuery } from '@/api/records'
import { joinNames } from '@/foundation/names'

/** Kinds of which a change holds numbers only: people read names. */
export const isByNumber = (field: Field, value: unknown) => ['link', 'links', 'user'].includes(field.kind) && numbersOf(value).every((one) => typeof one !== 'object')

const numbersOf = (value: unknown): unknown[] => Array.isArray(value) ? value : [value]

/** The names of those whom a change leads to. */
export function LinkedWords({ field, value }: { field: Field; value: unknown }) {
  const ids = numbersOf(value).map(String)
  const isUser = field.kind === 'user'
  const { data: users = [] } = useQuery({ ...usersQuery, enabled: isUser })
  const found = useQueries({ queries: isUser || !field.target ? [] : ids.map((id) => recordQuery(field.target!, id)) })
  const names = ids.map((id, at) => isUser ? users.find((user) => String(user.id) === id)?.name : found[at]?.data?.title)
  return <span dir="auto">{joinNames(names.map((name) => name ?? '…'))}</span>
}
