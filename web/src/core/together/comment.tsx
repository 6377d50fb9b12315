import { t } from '@lingui/core/macro'
import { ActionIcon } from '@mantine/core'
import { useState } from 'react'
import { RichText } from '@/core/kinds/rich-text'
import { Face } from '@/core/kit/face'
import { Icon } from '@/core/kit/icon'
import { announce, announceProblem } from '@/core/kit/notices'
import { Moment } from '@/core/journal/moment'
import { queryClient } from '@/api/queries'
import { CommentBox } from './comment-box'
import { changeComment, conversationQuery, removeComment, type CommentView } from './together'
import classes from './together.module.css'

/** One comment; its author can mend it or take it away. */
export function Comment({ type, id, comment }: { type: string; id: string; comment: CommentView }) {
  const [isMending, setMending] = useState(false)
  const who = comment.author?.title ?? t`Somebody`
  const refresh = () => { void queryClient.invalidateQueries({ queryKey: conversationQuery(type, id).queryKey }) }
  const remove = () => {
    removeComment(type, id, comment).then(({ entry }) => announce({ text: t`The comment is in the trash.`, entry, afterUndo: refresh }), announceProblem)
  }
  return (
    <li className={classes.comment}>
      <Face name={who} picture={comment.author?.picture} size={24} />
      <div className={classes.said}>
        <div className={classes.by}>
          <strong>{who}</strong>
          <span className={classes.when}><Moment at={comment.created_at} />{comment.changed_at !== comment.created_at && <> · {t`changed`}</>}</span>
          {comment.is_mine && !isMending && (
            <span className={classes.tools}>
              <ActionIcon size={22} aria-label={t`Change this comment`} onClick={() => setMending(true)}><Icon name="pencil" size={14} /></ActionIcon>
              <ActionIcon size={22} aria-label={t`Remove this comment`} onClick={remove}><Icon name="trash" size={14} /></ActionIcon>
            </span>
          )}
        </div>
        {isMending
          ? <CommentBox name={`comment:${comment.id}`} first={comment.text} autoFocus onSend={(text) => changeComment(type, id, comment, text)} onLeave={() => setMending(false)} />
          : <RichText html={comment.text} />}
      </div>
    </li>
  )
}
