import { t } from '@lingui/core/macro'
import { useSuspenseQuery } from '@tanstack/react-query'
import { houseQuery } from '@/api/describe'

/** It lets a telephone system tell of calls, and do nothing else. */
export const TELEPHONE = 'telephone'

/** What a token can be for: everything, one room, one deed, one kind of record. */
export function useScopeOptions(): { group: string; items: { value: string; label: string }[] }[] {
  const { types, rooms } = useSuspenseQuery(houseQuery).data
  return [
    { group: t`All of it`, items: [{ value: '*', label: t`All records` }] },
    { group: t`One room`, items: rooms.map((room) => ({ value: `room:${room.slug}`, label: room.label })) },
    { group: t`One deed`, items: [{ value: TELEPHONE, label: t`Telling of calls` }] },
    { group: t`One kind`, items: types.map((each) => ({ value: each.type, label: each.plural })) },
  ]
}

/** The reach of a token in words: "All records (read)". */
export function useScopeWords(): (scopes: Record<string, string>) => string {
  const names = new Map(useScopeOptions().flatMap(({ items }) => items.map(({ value, label }) => [value, label] as const)))
  return (scopes) => Object.entries(scopes).map(([name, level]) => {
    if (name === 'administer') return t`administers`
    const label = names.get(name) ?? name
    if (name === TELEPHONE) return label
    return level === 'write' ? t`${label}: reads and writes` : t`${label}: reads`
  }).join(', ')
}
