import { Prose } from '@/core/kinds/prose/prose'
import type { ProseProps } from './prose-box'
import classes from './prose.module.css'
import { ProseTools } from './prose-tools'

/** Prose as it is typed; Ctrl B, Ctrl I, "- " and "1. " work as everywhere. */
export function ProseEditor({ value, onChange, label, placeholder, autoFocus = false }: ProseProps) {
  return (
    <Prose
      value={value} onChange={onChange} placeholder={placeholder} autoFocus={autoFocus} frame={false} className={classes.box}
      attributes={{ 'aria-label': label, role: 'textbox', 'aria-multiline': 'true', class: `rich-text ${classes.page}` }}
      tools={(view, state) => <ProseTools view={view} state={state} />}
    />
  )
}
