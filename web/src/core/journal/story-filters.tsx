import { t } from '@lingui/core/macro'
import { CloseButton, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import type { EntryView } from '@/api/contract'
import { Icon } from '@/core/kit/icon'
import { FilterChip } from './filter-chip'
import { askOfPerson, chosenPerson, kindOptions, personOptions, useRoomOptions } from './story-options'
import classes from './story.module.css'
import type { StoryAsk } from './timeline-query'

interface Props { ask: StoryAsk; onAsk: (ask: StoryAsk) => void; entries: EntryView[] }

/** Which part of the story is told: by kind, department, person and words. */
export function StoryFilters({ ask, onAsk, entries }: Props) {
  const rooms = useRoomOptions()
  const people = personOptions(entries, ask)
  const set = (part: StoryAsk) => onAsk({ ...ask, ...part })
  return (
    <div className={classes.filters} role="search" aria-label={t`Part of the story`}>
      <FilterChip icon="category" label={t`Everything`} options={kindOptions()} value={ask.kind} onChange={(next) => set({ kind: next })} />
      {rooms.length > 1 && <FilterChip icon="door" label={t`All rooms`} options={rooms} value={ask.room} onChange={(next) => set({ room: next })} />}
      {people.length > 1 && <FilterChip icon="user" label={t`Everybody`} options={people} value={chosenPerson(ask)} onChange={(next) => set(askOfPerson(next))} />}
      <WordsBox value={ask.q ?? ''} onChange={(next) => set({ q: next || undefined })} />
    </div>
  )
}

function WordsBox({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  const tell = useDebouncedCallback(onChange, 250)
  return (
    <TextInput
      className={classes.find} size="xs" variant="unstyled" value={typed} aria-label={t`Find in the story`} placeholder={t`Find`} leftSection={<Icon name="search" size={14} />}
      rightSectionPointerEvents="all" rightSection={typed && <CloseButton size="xs" aria-label={t`Clear`} onClick={() => { setTyped(''); onChange('') }} />}
      onChange={(event) => { setTyped(event.currentTarget.value); tell(event.currentTarget.value) }}
    />
  )
}
