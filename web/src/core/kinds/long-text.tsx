import type { FieldKind } from './kind'
import { plainText } from './text'

export const longText: FieldKind<string> = {
  kind: 'long_text', icon: 'text-caption', width: 260,
  Display: ({ value, oneLine }) => oneLine
    ? <span className="one-line" dir="auto" title={value}>{value}</span>
    : <span className="prose" dir="auto" style={{ whiteSpace: 'pre-wrap' }}>{value}</span>,
  toText: (value) => value,
  fromText: plainText,
}
