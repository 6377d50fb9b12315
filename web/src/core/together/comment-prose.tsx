import { t } from '@lingui/core/macro'
import { Prose } from '@/core/kinds/prose/prose'
import { MentionPicker } from './mention-picker'
import classes from './together.module.css'

export interface CommentProseProps { value: string | null; onChange: (value: string | null) => void; autoFocus: boolean }

/** The editor of a comment, which knows whom one can name. */
export function CommentProse({ value, onChange, autoFocus }: CommentProseProps) {
  return (
    <Prose
      value={value} onChange={onChange} placeholder={t`Comment, or name somebody with @ …`} autoFocus={autoFocus} frame={false}
      attributes={{ 'aria-label': t`Comment`, role: 'textbox', 'aria-multiline': 'true', class: `rich-text ${classes.words}` }}
      tools={(view, state) => <MentionPicker view={view} state={state} />}
    />
  )
}
