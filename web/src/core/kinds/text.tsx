import type { FieldKind } from './kind'

export const plainText = (text: string): string | null => text.trim() || null

export const text: FieldKind<string> = {
  kind: 'text', icon: 'letter-t', width: 180,
  Display: ({ value, oneLine }) => <span className={oneLine ? 'one-line' : undefined} title={oneLine ? value : undefined}>{value}</span>,
  toText: (value) => value,
  fromText: plainText,
}
