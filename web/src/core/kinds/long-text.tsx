import { Textarea } from '@mantine/core'
import type { EditorProps, FieldKind } from './kind'
import { plainText } from './text'

function LongTextEditor({ value, onChange, field, variant, autoFocus, error, id }: EditorProps<string>) {
  return (
    <Textarea
      id={id} aria-label={field.label} value={value ?? ''} error={error} autosize minRows={variant === 'cell' ? 1 : 3} maxRows={14}
      onChange={(event) => onChange(event.currentTarget.value || null)} autoFocus={autoFocus}
      variant={variant === 'cell' ? 'unstyled' : 'default'}
    />
  )
}

export const longText: FieldKind<string> = {
  kind: 'long_text', icon: 'text-caption', width: 260,
  Display: ({ value, oneLine }) => oneLine
    ? <span className="one-line" title={value}>{value}</span>
    : <span className="prose" style={{ whiteSpace: 'pre-wrap' }}>{value}</span>,
  Editor: LongTextEditor,
  toText: (value) => value,
  fromText: plainText,
}
