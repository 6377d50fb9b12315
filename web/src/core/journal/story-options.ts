import { t } from '@lingui/core/macro'
import type { EntryView } from '@/api/contract'
import { useHouse } from '@/api/describe'
import { storyKinds } from './story-kinds'

export interface Option { value: string; label: string; icon?: string }

export function kindOptions(): Option[] {
  return storyKinds().map(({ slug, label, icon }) => ({ value: slug, label: label(), icon }))
}

export function useRoomOptions(): Option[] {
  return useHouse().rooms.map(({ slug, label, icon }) => ({ value: slug, label, icon }))
}

/** Through whom entries came here; whoever was seen in the pages read so far, and whoever is chosen. */
export function personOptions(entries: EntryView[], chosen: string | undefined): Option[] {
  const people = new Map<string, string>()
  for (const { via_person: person } of entries) if (person) people.set(String(person.id), person.title)
  if (chosen && !people.has(chosen)) people.set(chosen, t`Somebody`)
  return [...people].map(([value, label]) => ({ value, label, icon: 'user' }))
}
