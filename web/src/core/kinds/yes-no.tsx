import { t } from '@lingui/core/macro'
import { Checkbox, SegmentedControl } from '@mantine/core'
import { Icon } from '@/core/kit/icon'
import type { EditorProps, FieldKind, FilterValueProps } from './kind'

function YesNoEditor({ value, onChange, onCommit, field, autoFocus, error, id }: EditorProps<boolean>) {
  return (
    <Checkbox
      id={id} size="sm" aria-label={field.label} label={field.help || undefined} checked={value ?? false} error={error} autoFocus={autoFocus}
      onChange={(event) => { onChange(event.currentTarget.checked); onCommit?.(event.currentTarget.checked) }}
    />
  )
}

function YesNoFilter({ value, onChange, field }: FilterValueProps) {
  return (
    <SegmentedControl
      size="xs" aria-label={field.label} value={value === false ? 'no' : 'yes'} onChange={(next) => onChange(next === 'yes')}
      data={[{ value: 'yes', label: t`yes` }, { value: 'no', label: t`no` }]}
    />
  )
}

export const yesNo: FieldKind<boolean> = {
  kind: 'yes_no', icon: 'checkbox', width: 90,
  Display: ({ value, oneLine, field }) => oneLine
    ? <Icon name={value ? 'check' : 'minus'} label={`${field.label}: ${value ? t`yes` : t`no`}`} color={value ? 'var(--won)' : 'var(--ink-3)'} />
    : <>{value ? t`yes` : t`no`}</>,
  Editor: YesNoEditor,
  FilterValue: YesNoFilter,
  toText: (value) => value ? t`yes` : t`no`,
  fromText: (pasted) => /^(yes|y|true|1|x|✓|ja|oui|si|sí|да|はい|是)$/i.test(pasted.trim()) || (/^(no|n|false|0|nein|non|нет|いいえ|否)$/i.test(pasted.trim()) ? false : null),
}
