import { t } from '@lingui/core/macro'
import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useHouse } from '@/api/describe'
import { usersQuery } from '@/api/people'
import { FilterChip } from '@/core/journal/filter-chip'
import { DayBox } from '@/core/lately/day-box'
import classes from '@/core/lately/lately.module.css'
import type { AuditAsk } from './audit-query'

interface Props { ask: AuditAsk; onAsk: (ask: AuditAsk) => void }

/** What is looked for: kind of evidence, user, record, way, day and words. */
export function AuditFilters({ ask, onAsk }: Props) {
  const users = useQuery(usersQuery).data ?? []
  const types = useHouse().types.map((type) => ({ value: type.type, label: type.plural, icon: type.icon }))
  const set = (part: AuditAsk) => onAsk({ ...ask, ...part })
  const kinds = [
    { value: 'sign_in', label: t`Signing in and out`, icon: 'login' }, { value: 'export', label: t`Taken out`, icon: 'download' },
    { value: 'reads', label: t`Sensitive fields read`, icon: 'eye' },
    { value: 'rights', label: t`Rights and settings`, icon: 'shield' }, { value: 'everything', label: t`All that ever happened`, icon: 'history' },
  ]
  const ways = [
    { value: 'ui', label: t`By hand` }, { value: 'api', label: t`By a program` }, { value: 'cli', label: t`At the command line` },
    { value: 'import', label: t`By an import` }, { value: 'job', label: t`By a job` },
  ]
  return (
    <div className={classes.filters} role="search" aria-label={t`What is looked for`}>
      <FilterChip icon="lock" label={t`Security`} options={kinds} value={ask.kind} onChange={(kind) => set({ kind })} />
      <FilterChip icon="user" label={t`Everybody`} options={users.map(({ id, name }) => ({ value: String(id), label: name, icon: 'user' }))} value={ask.by} onChange={(by) => set({ by })} />
      {/* What happened with records is no matter of security: whoever asks for a record asks for everything. */}
      <FilterChip icon="category" label={t`All records`} options={types} value={ask.type} onChange={(type) => set({ type, record: undefined, kind: type ? 'everything' : ask.kind })} />
      {ask.type && <WordsBox key={ask.type} label={t`Number of the record`} value={ask.record} onChange={(record) => set({ record: /^[1-9]\d{0,17}$/.test(record ?? '') ? record : undefined })} />}
      <FilterChip icon="plug-connected" label={t`Whatever way`} options={ways} value={ask.via} onChange={(via) => set({ via })} />
      <DayBox label={t`Up to the day`} value={ask.day} onChange={(day) => set({ day })} />
      <WordsBox label={t`Words or address`} value={ask.q} onChange={(q) => set({ q })} />
    </div>
  )
}

function WordsBox({ label, value, onChange }: { label: string; value: string | undefined; onChange: (value: string | undefined) => void }) {
  const [typed, setTyped] = useState(value ?? '')
  const tell = useDebouncedCallback((words: string) => onChange(words || undefined), 300)
  return <TextInput size="xs" w={160} aria-label={label} placeholder={label} maxLength={200} value={typed} onChange={(event) => { setTyped(event.currentTarget.value); tell(event.currentTarget.value) }} />
}
