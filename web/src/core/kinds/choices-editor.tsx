import { MultiSelect } from '@mantine/core'
import { ChoiceChip } from './choice'
import type { EditorProps } from './kind'

/** Several of the choices. */
export function ChoicesEditor({ value, onChange, field, variant, autoFocus, error, id }: EditorProps<string[]>) {
  return (
    <MultiSelect
      id={id} aria-label={field.label} data={field.choices.map(({ value: each, label }) => ({ value: each, label }))} value={value ?? []} error={error} searchable
      variant={variant === 'cell' ? 'unstyled' : 'default'} autoFocus={autoFocus} defaultDropdownOpened={variant === 'cell'}
      renderOption={({ option }) => <ChoiceChip value={option.value} field={field} />}
      onChange={(next) => onChange(next.length ? next : null)}
    />
  )
}
