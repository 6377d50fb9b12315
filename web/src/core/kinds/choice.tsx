import { MultiSelect, Select } from '@mantine/core'
import type { Field } from '@/api/contract'
import { Chip } from '@/core/kit/chip'
import type { EditorProps, FieldKind, FilterValueProps } from './kind'

/** What the user reads for a stored value. */
export function labelOf(value: string, field: Field): string {
  return field.choices.find((choice) => choice.value === value)?.label ?? value
}

export function ChoiceChip({ value, field }: { value: string; field: Field }) {
  const choice = field.choices.find((each) => each.value === value)
  return <Chip color={choice?.color}>{choice?.label ?? value}</Chip>
}

const options = (field: Field) => field.choices.map(({ value, label }) => ({ value, label }))

function ChoiceEditor({ value, onChange, onCommit, field, variant, autoFocus, error, id }: EditorProps<string>) {
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

export const choice: FieldKind<string> = {
  kind: 'choice', icon: 'circle-dot', width: 130,
  Display: ChoiceChip,
  Editor: ChoiceEditor,
  FilterValue: ChoiceFilter,
  toText: labelOf,
  fromText: (pasted, field) => field.choices.find(({ label, value }) => [label, value].some((each) => each.toLowerCase() === pasted.trim().toLowerCase()))?.value ?? null,
}
