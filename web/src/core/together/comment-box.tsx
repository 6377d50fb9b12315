import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'
import { Problem } from '@/api/problem'
import { KeyCaps } from '@/core/kit/key-caps'
import { announceProblem } from '@/core/kit/notices'
import { useDraft } from '@/core/kit/drafts'
import { wordsOf } from '@/core/kinds/rich-text'
import { CommentWords } from './comment-words'
import classes from './together.module.css'

interface Props { name: string; first?: string; autoFocus?: boolean; /** What the button says, where it is more than a comment. */ sendLabel?: string; onSend: (text: string) => Promise<unknown>; onLeave?: () => void }

/** Where a comment is typed; kept until it is sent. */
export function CommentBox({ name, first = '', autoFocus = false, sendLabel, onSend, onLeave }: Props) {
  const [text, keep, forget] = useDraft<string | null>(name, first)
  const [isSending, setSending] = useState(false)
  const isEmpty = !text || !wordsOf(text)
  const send = async () => {
    if (isEmpty || isSending) return
    setSending(true)
    try {
      await onSend(text)
      forget()
      onLeave?.()
    } catch (error) {
      announceProblem(error instanceof Problem && error.errors.length ? new Error(error.errors[0].message) : error)
    }
    setSending(false)
  }
  const listen = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); void send() }
    if (event.key === 'Escape' && onLeave && !event.defaultPrevented) { event.stopPropagation(); forget(); onLeave() }
  }
  return (
    <div className={classes.box} onKeyDown={listen}>
      <CommentWords value={text} onChange={keep} autoFocus={autoFocus} />
      {(!isEmpty || onLeave) && (
        <div className={classes.boxFoot}>
          {onLeave && <Button size="compact-sm" variant="subtle" color="gray" onClick={() => { forget(); onLeave() }}>{t`Leave it`}</Button>}
          <Button size="compact-sm" variant="filled" disabled={isEmpty} loading={isSending} onClick={() => void send()} rightSection={<KeyCaps keys="mod+enter" />}>{first ? t`Save` : sendLabel ?? t`Comment`}</Button>
        </div>
      )}
    </div>
  )
}
