import { t } from '@lingui/core/macro'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { formatDuration } from '@/foundation/numbers'
import { readDuration } from './duration'
import type { EditorProps, FilterValueProps } from './kind'

function DurationBox({ value, onChange, label, variant, autoFocus, error, id }: {
  value: number | null; onChange: (value: number | null) => void; label: string; variant: 'form' | 'cell'
  autoFocus?: boolean; error?: string; id?: string
}) {
  const [typed, setTyped] = useState(value === null ? '' : formatDuration(value))
  return (
    <TextInput
      id={id} aria-label={label} value={typed} placeholder={t`25 min, 1:30`} error={error} autoFocus={autoFocus} variant={variant === 'cell' ? 'unstyled' : 'default'}
      onChange={(event) => { setTyped(event.currentTarget.value); onChange(readDuration(event.currentTarget.value)) }}
      onBlur={() => setTyped(value === null ? '' : formatDuration(value))}
    />
  )
}

/** A length of time as one says it. */
export function DurationEditor({ field, ...rest }: EditorProps<number>) { return <DurationBox label={field.label} {...rest} /> }

export function DurationFilter({ value, onChange, field }: FilterValueProps) {
  return <DurationBox label={field.label} value={(value as number) ?? null} onChange={onChange} variant="form" />
}
