import { MultiSelect, Select } from '@mantine/core'
import type { Field } from '@/api/contract'
import { ChoiceChip } from './choice'
import type { EditorProps, FilterValueProps } from './kind'

const options = (field: Field) => field.choices.map(({ value, label }) => ({ value, label }))

/** One of the choices. */
export function ChoiceEditor({ value, onChange, onCommit, field, variant, autoFocus, error, id }: EditorProps<string>) {
  return (
    <Select
      id={id} aria-label={field.label} data={options(field)} value={value} error={error} searchable={field.choices.length > 7} clearable={!field.required && variant === 'form'}
      allowDeselect={!field.required} variant={variant === 'cell' ? 'unstyled' : 'default'} autoFocus={autoFocus} defaultDropdownOpened={variant === 'cell'}
      renderOption={({ option }) => <ChoiceChip value={option.value} field={field} />}
      onChange={(next) => { onChange(next); onCommit?.(next) }}
    />
  )
}

/** "is" takes one choice, "has any" several; for choices the user reads labels only. */
export function ChoiceFilter({ value, onChange, field, operator }: FilterValueProps) {
  const takesSeveral = operator === 'has_any' || operator === 'has_all'
  return takesSeveral
    ? <MultiSelect aria-label={field.label} data={options(field)} value={(value as string[]) ?? []} onChange={onChange} searchable miw={200} />
    : <Select aria-label={field.label} data={options(field)} value={(value as string) ?? null} onChange={onChange} searchable w={180} />
}
