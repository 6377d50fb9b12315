import { MultiSelect } from '@mantine/core'
import { ChipRow } from '@/core/kit/chip'
import { joinNames } from '@/foundation/names'
import { choice, ChoiceChip, ChoiceFilter, labelOf } from './choice'
import type { EditorProps, FieldKind } from './kind'

function ChoicesEditor({ value, onChange, field, variant, autoFocus, error, id }: EditorProps<string[]>) {
  return (
    <MultiSelect
      id={id} aria-label={field.label} data={field.choices.map(({ value: each, label }) => ({ value: each, label }))} value={value ?? []} error={error} searchable
      variant={variant === 'cell' ? 'unstyled' : 'default'} autoFocus={autoFocus} defaultDropdownOpened={variant === 'cell'}
      renderOption={({ option }) => <ChoiceChip value={option.value} field={field} />}
      onChange={(next) => onChange(next.length ? next : null)}
    />
  )
}

export const choices: FieldKind<string[]> = {
  kind: 'choices', icon: 'list-check', width: 180,
  Display: ({ value, field, oneLine }) => <ChipRow oneLine={oneLine}>{value.map((each) => <ChoiceChip key={each} value={each} field={field} />)}</ChipRow>,
  Editor: ChoicesEditor,
  FilterValue: ChoiceFilter,
  toText: (value, field) => joinNames(value.map((each) => labelOf(each, field))),
  toWrite: (value) => value ?? [],
  fromText: (pasted, field) => {
    const read = pasted.split(/[,;]/).map((each) => choice.fromText!(each, field)).filter((each): each is string => each !== null)
    return read.length ? read : null
  },
}
