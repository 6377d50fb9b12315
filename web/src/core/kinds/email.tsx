import type { FieldKind } from './kind'
import { plainText, TextEditor } from './text'

export const email: FieldKind<string> = {
  kind: 'email', icon: 'mail', width: 210,
  Display: ({ value }) => <a className="one-line field-link" href={`mailto:${value}`} title={value} onClick={(event) => event.stopPropagation()}>{value}</a>,
  Editor: (props) => <TextEditor {...props} type="email" />,
  toText: (value) => value,
  fromText: plainText,
}
