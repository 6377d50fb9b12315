import type { FieldKind } from './kind'
import { plainText, TextEditor } from './text'

export const phone: FieldKind<string> = {
  kind: 'phone', icon: 'phone', width: 150,
  Display: ({ value }) => (
    <a className="one-line field-link tabular" href={`tel:${value.replace(/[^\d+*#,;]/g, '')}`} onClick={(event) => event.stopPropagation()}>{value}</a>
  ),
  Editor: (props) => <TextEditor {...props} type="tel" />,
  toText: (value) => value,
  fromText: plainText,
}
