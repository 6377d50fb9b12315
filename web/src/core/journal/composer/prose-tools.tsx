import { t } from '@lingui/core/macro'
import { ActionIcon } from '@mantine/core'
import { useEditorState, type Editor } from '@tiptap/react'
import { Icon } from '@/core/kit/icon'
import classes from './prose.module.css'

/** A few marks for prose; each says its keys. */
export function ProseTools({ editor }: { editor: Editor }) {
  const is = useEditorState({
    editor,
    selector: () => ({
      bold: editor.isActive('bold'), italic: editor.isActive('italic'), bullets: editor.isActive('bulletList'), numbers: editor.isActive('orderedList'), quote: editor.isActive('blockquote'),
    }),
  })
  const run = () => editor.chain().focus()
  const tools: [string, string, boolean, () => void][] = [
    ['bold', t`Bold (Ctrl B)`, is.bold, () => run().toggleBold().run()],
    ['italic', t`Italic (Ctrl I)`, is.italic, () => run().toggleItalic().run()],
    ['list', t`List (type “- ”)`, is.bullets, () => run().toggleBulletList().run()],
    ['list-numbers', t`Numbered list (type “1. ”)`, is.numbers, () => run().toggleOrderedList().run()],
    ['blockquote', t`Quotation (type “> ”)`, is.quote, () => run().toggleBlockquote().run()],
  ]
  return (
    <div className={classes.tools} role="toolbar" aria-label={t`Marks`} onMouseDown={(event) => event.preventDefault()}>
      {tools.map(([icon, label, isOn, act]) => (
        <ActionIcon key={icon} size={24} aria-label={label} title={label} aria-pressed={isOn} data-on={isOn} className={classes.tool} onClick={act} tabIndex={-1}>
          <Icon name={icon} size={15} />
        </ActionIcon>
      ))}
    </div>
  )
}
