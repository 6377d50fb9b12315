import { t } from '@lingui/core/macro'
import { Checkbox, SegmentedControl } from '@mantine/core'
import type { EditorProps, FilterValueProps } from './kind'

/** A tick. */
export function YesNoEditor({ value, onChange, onCommit, field, autoFocus, error, id }: EditorProps<boolean>) {
  return (
    <Checkbox
      id={id} size="sm" aria-label={field.label} label={field.help || undefined} checked={value ?? false} error={error} autoFocus={autoFocus}
      onChange={(event) => { onChange(event.currentTarget.checked); onCommit?.(event.currentTarget.checked) }}
    />
  )
}

export function YesNoFilter({ value, onChange, field }: FilterValueProps) {
  return (
    <SegmentedControl
      size="xs" aria-label={field.label} value={value === false ? 'no' : 'yes'} onChange={(next) => onChange(next === 'yes')}
      data={[{ value: 'yes', label: t`yes` }, { value: 'no', label: t`no` }]}
    />
  )
}
