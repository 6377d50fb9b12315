import type { FieldKind } from './kind'
import { plainText } from './text'

export const email: FieldKind<string> = {
  kind: 'email', icon: 'mail', width: 236,
  Display: ({ value }) => <a className="one-line field-link" dir="auto" href={`mailto:${value}`} title={value} onClick={(event) => event.stopPropagation()}>{value}</a>,
  toText: (value) => value,
  fromText: plainText,
}
