import { t } from '@lingui/core/macro'
import { Group, NumberInput, Select } from '@mantine/core'
import { useState } from 'react'
import { keptFormat, locale } from '@/foundation/locale'
import type { EditorProps } from './kind'

interface Parts { year: string; month: string; day: string }

function monthNames(): { value: string; label: string }[] {
  return keptFormat('months', () => Array.from({ length: 12 }, (_, at) => ({
    value: String(at + 1).padStart(2, '0'),
    label: new Intl.DateTimeFormat(locale().tag, { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2000, at, 1))),
  })))
}

function partsOf(value: string | null): Parts {
  const found = /^(\d{4}|-)-(\d\d)-(\d\d)$/.exec(value ?? '')
  return found ? { year: found[1] === '-' ? '' : found[1], month: found[2], day: String(Number(found[3])) } : { year: '', month: '', day: '' }
}

function valueOf({ year, month, day }: Parts): string | null {
  if (!month || !day) return null
  return `${year.length === 4 ? year : '-'}-${month}-${day.padStart(2, '0')}`
}

/** Day and month; the year only if somebody knows it. */
export function PartialDateEditor({ value, onChange, field, autoFocus, error, id }: EditorProps<string>) {
  const [parts, setParts] = useState(() => partsOf(value))
  const change = (changed: Partial<Parts>) => {
    const next = { ...parts, ...changed }
    setParts(next)
    onChange(valueOf(next))
  }
  return (
    <Group gap={4} wrap="nowrap" align="flex-start">
      <NumberInput id={id} aria-label={t`${field.label}: day`} placeholder={t`Day`} value={parts.day} min={1} max={31} hideControls allowDecimal={false}
        clampBehavior="strict" w={58} autoFocus={autoFocus} error={error} onChange={(day) => change({ day: String(day) })} />
      <Select aria-label={t`${field.label}: month`} placeholder={t`Month`} data={monthNames()} value={parts.month || null} searchable style={{ flex: 1 }}
        onChange={(month) => change({ month: month ?? '' })} />
      <NumberInput aria-label={t`${field.label}: year, if known`} placeholder={t`Year`} value={parts.year} hideControls allowDecimal={false} w={72} maxLength={4}
        onChange={(year) => change({ year: String(year) })} />
    </Group>
  )
}
