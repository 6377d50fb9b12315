import { Textarea } from '@mantine/core'
import type { EditorProps } from './kind'

/** Several lines of plain text. */
export function LongTextEditor({ value, onChange, field, variant, autoFocus, error, id }: EditorProps<string>) {
  return (
    <Textarea
      id={id} aria-label={field.label} value={value ?? ''} error={error} autosize minRows={variant === 'cell' ? 1 : 3} maxRows={14}
      onChange={(event) => onChange(event.currentTarget.value || null)} autoFocus={autoFocus}
      variant={variant === 'cell' ? 'unstyled' : 'default'}
    />
  )
}
