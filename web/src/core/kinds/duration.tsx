import { t } from '@lingui/core/macro'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { formatDuration } from '@/foundation/numbers'
import type { EditorProps, FieldKind, FilterValueProps } from './kind'

/** Reads "1:30", "1h 30", "90", "90 min", "1.5 h" as seconds; plain numbers are minutes. */
export function readDuration(text: string): number | null {
  const typed = text.trim().toLowerCase().replace(',', '.')
  const clock = /^(\d+):(\d{1,2})$/.exec(typed)
  if (clock) return Number(clock[1]) * 3600 + Number(clock[2]) * 60
  const parts = /^(?:(\d+(?:\.\d+)?)\s*(?:h|hr|hrs|hour|hours|std|heure|heures)\.?)?\s*(?:(\d+(?:\.\d+)?)\s*(?:m|min|mins|minute|minutes)?\.?)?\s*(?:(\d+)\s*(?:s|sec|seconds)\.?)?$/.exec(typed)
  if (!parts || !typed) return null
  return Math.round(Number(parts[1] ?? 0) * 3600 + Number(parts[2] ?? 0) * 60 + Number(parts[3] ?? 0))
}

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

function DurationEditor({ field, ...rest }: EditorProps<number>) { return <DurationBox label={field.label} {...rest} /> }

function DurationFilter({ value, onChange, field }: FilterValueProps) {
  return <DurationBox label={field.label} value={(value as number) ?? null} onChange={onChange} variant="form" />
}

export const duration: FieldKind<number> = {
  kind: 'duration', icon: 'hourglass', width: 110, align: 'right',
  Display: ({ value }) => <span className="tabular">{formatDuration(value)}</span>,
  Editor: DurationEditor,
  FilterValue: DurationFilter,
  toText: formatDuration,
  fromText: readDuration,
}
