import type { Field } from '@/api/contract'
import { Chip } from '@/core/kit/chip'
import type { FieldKind } from './kind'

/** What the user reads for a stored value. */
export function labelOf(value: string, field: Field): string {
  return field.choices.find((choice) => choice.value === value)?.label ?? value
}

export function ChoiceChip({ value, field }: { value: string; field: Field }) {
  const choice = field.choices.find((each) => each.value === value)
  return <Chip color={choice?.color}>{choice?.label ?? value}</Chip>
}

export const choice: FieldKind<string> = {
  kind: 'choice', icon: 'circle-dot', width: 130,
  Display: ChoiceChip,
  toText: labelOf,
  fromText: (pasted, field) => field.choices.find(({ label, value }) => [label, value].some((each) => each.toLowerCase() === pasted.trim().toLowerCase()))?.value ?? null,
}
