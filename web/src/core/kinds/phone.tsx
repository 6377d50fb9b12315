import type { FieldKind } from './kind'
import { plainText } from './text'

export const phone: FieldKind<string> = {
  kind: 'phone', icon: 'phone', width: 164,
  Display: ({ value }) => (
    <a className="one-line field-link tabular" href={`tel:${value.replace(/[^\d+*#,;]/g, '')}`} onClick={(event) => event.stopPropagation()}>{value}</a>
  ),
  toText: (value) => value,
  fromText: plainText,
}
