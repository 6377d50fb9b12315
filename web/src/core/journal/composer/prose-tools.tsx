import { t } from '@lingui/core/macro'
import { ActionIcon } from '@mantine/core'
import type { EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { bold, bulletList, italic, numberList, quotation, type Tool } from '@/core/kinds/prose/commands'
import { Icon } from '@/core/kit/icon'
import classes from './prose.module.css'

/** A few marks for prose; each says its keys. */
export function ProseTools({ view, state }: { view: EditorView; state: EditorState }) {
  const tools: [Tool, string][] = [
    [bold, t`Bold (Ctrl B)`], [italic, t`Italic (Ctrl I)`], [bulletList, t`List (type “- ”)`], [numberList, t`Numbered list (type “1. ”)`], [quotation, t`Quotation (type “> ”)`],
  ]
  const act = ({ run }: Tool) => { view.focus(); run(view.state, view.dispatch, view) }
  return (
    <div className={classes.tools} role="toolbar" aria-label={t`Marks`} onMouseDown={(event) => event.preventDefault()}>
      {tools.map(([tool, label]) => (
        <ActionIcon key={tool.icon} size={24} aria-label={label} title={label} aria-pressed={tool.isOn(state)} data-on={tool.isOn(state)} className={classes.tool} onClick={() => act(tool)} tabIndex={-1}>
          <Icon name={tool.icon} size={15} />
        </ActionIcon>
      ))}
    </div>
  )
}
