import { t } from '@lingui/core/macro'
import type { EntryView } from '@/api/contract'
import { useHouse } from '@/api/describe'
import { storyKinds } from './story-kinds'
import type { StoryAsk } from './timeline-query'

export interface Option { value: string; label: string; icon?: string }

export function kindOptions(): Option[] {
  return storyKinds().map(({ slug, label, icon }) => ({ value: slug, label: label(), icon }))
}

export function useRoomOptions(): Option[] {
  return useHouse().rooms.map(({ slug, label, icon }) => ({ value: slug, label, icon }))
}

/** Who wrote, and through whom entries came here: whoever was seen in the pages read so far, and whoever is chosen. */
export function personOptions(entries: EntryView[], { person, user }: StoryAsk): Option[] {
  const writers = new Map<string, Option>()
  const people = new Map<string, Option>()
  const add = (to: Map<string, Option>, value: string, label: string, icon: string) => { if (!to.has(value)) to.set(value, { value, label, icon }) }
  for (const { by, via_person: through } of entries) {
    if (by) add(writers, `user:${by.id}`, t`Written by ${by.title}`, 'pencil')
    if (through) add(people, `person:${through.id}`, t`Through ${through.title}`, 'user')
  }
  if (user) add(writers, `user:${user}`, t`Written by one`, 'pencil')
  if (person) add(people, `person:${person}`, t`Through one`, 'user')
  return [...people.values(), ...writers.values()]
}

/** The option of what is chosen, and back. */
export function chosenPerson({ person, user }: StoryAsk): string | undefined {
  return person ? `person:${person}` : user ? `user:${user}` : undefined
}

export function askOfPerson(value: string | undefined): Pick<StoryAsk, 'person' | 'user'> {
  const [what, id] = value?.split(':') ?? []
  return { person: what === 'person' ? id : undefined, user: what === 'user' ? id : undefined }
}
