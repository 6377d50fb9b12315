import { t } from '@lingui/core/macro'
import type { EntryView } from '@/api/contract'
import { useHouse } from '@/api/describe'
import { shapedTypes } from './entry-shapes'

export interface Option { value: string; label: string; icon?: string }

/** What kinds of thing happen here: those with a shape of their own, and changes to the record itself. */
export function useKindOptions(entries: EntryView[]): Option[] {
  const { types } = useHouse()
  const seen = new Set(entries.flatMap((entry) => entry.shows ? [entry.shows.type] : []))
  const told = types.filter(({ type }) => shapedTypes().includes(type) || seen.has(type))
  return told.map(({ type, plural, icon }) => ({ value: type, label: plural, icon }))
}

export function useRoomOptions(): Option[] {
  return useHouse().rooms.map(({ slug, label, icon }) => ({ value: slug, label, icon }))
}

/** Through whom entries came here; the whole story is richer than the pages read so far, so everybody seen is offered. */
export function usePersonOptions(entries: EntryView[], self: string): Option[] {
  const people = new Map<string, string>()
  for (const { via_person: person } of entries) if (person) people.set(person.id, person.title)
  if (!people.size) return []
  return [{ value: self, label: t`Directly` }, ...[...people].map(([value, label]) => ({ value, label, icon: 'user' }))]
}
