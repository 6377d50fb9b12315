import { ChipRow } from '@/core/kit/chip'
import { joinNames } from '@/foundation/names'
import { choice, ChoiceChip, labelOf } from './choice'
import type { FieldKind } from './kind'

export const choices: FieldKind<string[]> = {
  kind: 'choices', icon: 'list-check', width: 180,
  Display: ({ value, field, oneLine }) => <ChipRow oneLine={oneLine}>{value.map((each) => <ChoiceChip key={each} value={each} field={field} />)}</ChipRow>,
  toText: (value, field) => joinNames(value.map((each) => labelOf(each, field))),
  toWrite: (value) => value ?? [],
  fromText: (pasted, field) => {
    const read = pasted.split(/[,;]/).map((each) => choice.fromText!(each, field)).filter((each): each is string => each !== null)
    return read.length ? read : null
  },
}
