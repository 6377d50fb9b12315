import { callLink } from '@/foundation/calls'
import type { FieldKind } from './kind'
import { plainText } from './text'

export const phone: FieldKind<string> = {
  kind: 'phone', icon: 'phone', width: 164,
  Display: ({ value }) => (
    <a className="one-line field-link tabular" href={callLink(value)} onClick={(event) => event.stopPropagation()}>{value}</a>
  ),
  toText: (value) => value,
  fromText: plainText,
}
