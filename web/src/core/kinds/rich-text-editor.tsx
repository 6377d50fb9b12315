import type { EditorProps } from './kind'
import { Prose } from './prose/prose'

/** Prose with bold, lists and links, typed as in any editor (`**bold**`, `- list`, Ctrl B). Loaded when first needed. */
export function RichTextEditor({ value, onChange, field, variant, autoFocus = false, id, placeholder = field.help }: EditorProps<string> & { placeholder?: string }) {
  return (
    <Prose
      value={value} onChange={onChange} placeholder={placeholder} autoFocus={autoFocus} frame={variant === 'form'}
      attributes={{ 'aria-label': field.label, role: 'textbox', 'aria-multiline': 'true', class: 'rich-text', ...(id ? { id } : {}) }}
    />
  )
}

// `lazy` asks for a default.
// eslint-disable-next-line import-x/no-default-export
export default RichTextEditor
