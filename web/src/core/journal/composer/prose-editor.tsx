import { Placeholder } from '@tiptap/extensions'
import { EditorContent, useEditor } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { useEffect, useRef } from 'react'
import type { ProseProps } from './prose-box'
import classes from './prose.module.css'
import { ProseTools } from './prose-tools'

/** Prose as it is typed; Ctrl B, Ctrl I, "- " and "1. " work as everywhere. */
export function ProseEditor({ value, onChange, label, placeholder, autoFocus = false }: ProseProps) {
  const told = useRef(value ?? '')
  const editor = useEditor({
    extensions: [StarterKit.configure({ heading: false, codeBlock: false, link: { openOnClick: false, defaultProtocol: 'https' } }), Placeholder.configure({ placeholder })],
    content: value ?? '',
    autofocus: autoFocus ? 'end' : false,
    // The content security policy lets no style element be written at run time.
    injectCSS: false,
    editorProps: { attributes: { 'aria-label': label, role: 'textbox', 'aria-multiline': 'true', class: `rich-text ${classes.page}` } },
    onUpdate: ({ editor: typed }) => {
      told.current = typed.isEmpty ? '' : typed.getHTML()
      onChange(told.current || null)
    },
  })
  useEffect(() => {
    if (!editor || (value ?? '') === told.current) return
    told.current = value ?? ''
    editor.commands.setContent(told.current, { emitUpdate: false })
  }, [editor, value])
  return (
    <div className={`rich-text-box ${classes.box}`} data-frame="false" onClick={() => editor?.commands.focus()}>
      <EditorContent editor={editor} />
      {editor && <ProseTools editor={editor} />}
    </div>
  )
}
