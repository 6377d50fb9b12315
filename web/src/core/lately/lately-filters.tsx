import { t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import { useHouse } from '@/api/describe'
import { usersQuery } from '@/api/people'
import { FilterChip } from '../journal/filter-chip'
import { useRoomOptions } from '../journal/story-options'
import { DayBox } from './day-box'
import { deedOptions } from './deeds'
import classes from './lately.module.css'
import type { LatelyAsk } from './lately-query'

interface Props { ask: LatelyAsk; onAsk: (ask: LatelyAsk) => void }

/** Which part of what was done is told: by whom, where, about what, what, and up to which day. */
export function LatelyFilters({ ask, onAsk }: Props) {
  const rooms = useRoomOptions()
  const types = useHouse().types.filter((type) => type.room).map((type) => ({ value: type.type, label: type.plural, icon: type.icon }))
  const users = useQuery(usersQuery).data ?? []
  const set = (part: LatelyAsk) => onAsk({ ...ask, ...part })
  return (
    <div className={classes.filters} role="search" aria-label={t`Part of what was done`}>
      <FilterChip icon="user" label={t`Everybody`} options={users.map(({ id, name }) => ({ value: String(id), label: name, icon: 'user' }))} value={ask.by} onChange={(by) => set({ by })} />
      <FilterChip icon="door" label={t`All rooms`} options={rooms} value={ask.room} onChange={(room) => set({ room })} />
      <FilterChip icon="category" label={t`All records`} options={types} value={ask.type} onChange={(type) => set({ type })} />
      <FilterChip icon="history" label={t`Whatever was done`} options={deedOptions()} value={ask.deed} onChange={(deed) => set({ deed })} />
      <DayBox label={t`Up to the day`} value={ask.day} onChange={(day) => set({ day })} />
    </div>
  )
}
