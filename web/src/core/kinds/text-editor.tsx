import { TextInput } from '@mantine/core'
import type { EditorProps } from './kind'

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


export const EmailEditor = (props: EditorProps<string>) => <TextEditor {...props} type="email" />
export const PhoneEditor = (props: EditorProps<string>) => <TextEditor {...props} type="tel" />
export const UrlEditor = (props: EditorProps<string>) => <TextEditor {...props} type="url" />
