import { TextInput } from '@mantine/core'
import type { EditorProps, FieldKind } from './kind'

export const plainText = (text: string): string | null => text.trim() || null

/** A line of text; also the box in which e-mails, phones and web addresses are typed. */
export function TextEditor({ value, onChange, field, variant, autoFocus, error, id, type = 'text' }: EditorProps<string> & { type?: string }) {
  return (
    <TextInput
      id={id} aria-label={field.label} type={type} value={value ?? ''} error={error} maxLength={field.max_length ?? undefined}
      onChange={(event) => onChange(event.currentTarget.value || null)} data-autofocus={autoFocus || undefined} autoFocus={autoFocus}
      variant={variant === 'cell' ? 'unstyled' : 'default'} autoComplete="off"
    />
  )
}

export const text: FieldKind<string> = {
  kind: 'text', icon: 'letter-t', width: 180,
  Display: ({ value, oneLine }) => <span className={oneLine ? 'one-line' : undefined} title={oneLine ? value : undefined}>{value}</span>,
  Editor: TextEditor,
  toText: (value) => value,
  fromText: plainText,
}
