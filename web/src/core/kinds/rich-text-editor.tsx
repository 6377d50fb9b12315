import { Placeholder } from '@tiptap/extensions'
import { EditorContent, useEditor } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { useEffect, useRef } from 'react'
import type { EditorProps } from './kind'

/** Prose with bold, lists and links, typed as in any editor (`**bold**`, `- list`, Ctrl B). Loaded when first needed. */
export function RichTextEditor({ value, onChange, field, variant, autoFocus, id, placeholder }: EditorProps<string> & { placeholder?: string }) {
  const told = useRef(value ?? '')
  const editor = useEditor({
    extensions: [StarterKit.configure({ heading: { levels: [2, 3] }, link: { openOnClick: false } }), Placeholder.configure({ placeholder: placeholder ?? field.help })],
    content: value ?? '',
    autofocus: autoFocus ? 'end' : false,
    // The page's content security policy lets no style element be written at run time; rich-text.css has what is needed.
    injectCSS: false,
    editorProps: { attributes: { 'aria-label': field.label, role: 'textbox', 'aria-multiline': 'true', class: 'rich-text', ...(id ? { id } : {}) } },
    onUpdate: ({ editor: typed }) => {
      told.current = typed.isEmpty ? '' : typed.getHTML()
      onChange(told.current || null)
    },
  })
  useEffect(() => {
    // Cleared from outside, after saving or when a draft is dropped.
    if (editor && (value ?? '') !== told.current) {
      told.current = value ?? ''
      editor.commands.setContent(told.current, { emitUpdate: false })
    }
  }, [editor, value])
  return <div className="rich-text-box" data-frame={variant === 'form'} onClick={() => editor?.commands.focus()}><EditorContent editor={editor} /></div>
}

// `lazy` asks for a default.
// eslint-disable-next-line import-x/no-default-export
export default RichTextEditor
