import { t } from '@lingui/core/macro'
import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTypeBrief } from '@/api/describe'
import { ALL_PAIRS, PARTY_TYPES, type PairsAsked } from './doubles'
import classes from './doubles.module.css'

interface Props { asked: PairsAsked; onChange: (change: Partial<PairsAsked>) => void }

/** Which pairs are shown; the address bar says it too. */
export function usePairsAsked() {
  const search: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  const asked: PairsAsked = {
    type: PARTY_TYPES.includes(String(search.type)) ? String(search.type) : ALL_PAIRS.type,
    q: search.q === undefined ? ALL_PAIRS.q : String(search.q),
    least: [75, 90].includes(Number(search.least)) ? Number(search.least) : ALL_PAIRS.least,
    dismissed: search.dismissed === true || search.dismissed === 'true',
  }
  const change = (part: Partial<PairsAsked>) => {
    const kept = Object.entries({ ...asked, ...part }).filter(([name, value]) => value !== ALL_PAIRS[name as keyof PairsAsked])
    void navigate({ to: '/doubles', search: Object.fromEntries(kept) as never, replace: true })
  }
  return { asked, change }
}

export const isNarrowed = (asked: PairsAsked) => asked.dismissed || asked.type !== '' || asked.q !== '' || asked.least !== ALL_PAIRS.least

/** Narrows the pairs by what they are, how they are called, how likely they are, and what was said of them. */
export function PairFilters({ asked, onChange }: Props) {
  const plurals = [useTypeBrief('people'), useTypeBrief('organisations'), useTypeBrief('households')]
  const choices = PARTY_TYPES.map((value, place) => ({ value, label: plurals[place]?.plural ?? value }))
  return (
    <div className={classes.filters} role="search">
      <SegmentedControl
        size="xs" value={String(asked.dismissed)} onChange={(value) => onChange({ dismissed: value === 'true' })} aria-label={t`Which pairs`}
        data={[{ value: 'false', label: t`Likely` }, { value: 'true', label: t`Said to be two` }]}
      />
      <Name value={asked.q} onChange={(q) => onChange({ q })} />
      <NativeSelect
        size="xs" aria-label={t`What they are`} value={asked.type} onChange={(event) => onChange({ type: event.currentTarget.value })}
        data={[{ value: '', label: t`People, organisations, households` }, ...choices]}
      />
      {!asked.dismissed && (
        <NativeSelect
          size="xs" aria-label={t`How likely they are one`} value={String(asked.least)} onChange={(event) => onChange({ least: Number(event.currentTarget.value) })}
          data={[50, 75, 90].map((least) => ({ value: String(least), label: t`${least} % and more` }))}
        />
      )}
    </div>
  )
}

function Name({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const [typed, setTyped] = useState(value)
  const [settled] = useDebouncedValue(typed, 250)
  useEffect(() => { if (settled.trim() !== value) onChange(settled.trim()) }, [settled]) // eslint-disable-line react-hooks/exhaustive-deps -- only what was typed changes the address
  return <TextInput size="xs" type="search" aria-label={t`Name`} placeholder={t`Name`} value={typed} maxLength={100} onChange={(event) => setTyped(event.currentTarget.value)} />
}
