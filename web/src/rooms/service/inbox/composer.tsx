import { t } from '@lingui/core/macro'
import { CloseButton, UnstyledButton } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'
import { Icon } from '@/core/kit/icon'
import { KeyCaps } from '@/core/kit/key-caps'
import { CommentBox } from '@/core/together/comment-box'
import { writeComment } from '@/core/together/together'
import { readDraft } from '@/foundation/drafts'
import { AnswerBox } from './answer-box'
import type { OpenCase } from './contract'
import { answerDraft } from './draft'
import type { InboxControl } from './use-inbox'
import { useWriting } from './use-writing'
import classes from './composer.module.css'

interface Props { open: OpenCase; inbox: InboxControl }

/** Where one answers the customer, or notes something for us alone: never in doubt which of the two. */
export function Composer({ open, inbox }: Props) {
  const { case: row } = open
  const touch = useWriting()
  const isDone = row.state === 'solved' || row.state === 'closed'
  const noteDraft = `comment:cases:${row.id}`
  // What was asked for, else what was begun here before.
  const isAsked = inbox.wish !== null && inbox.wish !== 'solve'
  const [isAside, setAside] = useState(false)
  const begun = isAside ? null : !isDone && readDraft(answerDraft(row.id)) ? 'answer' : readDraft(noteDraft) ? 'note' : null
  const shown = isAsked ? (inbox.wish === 'note' ? 'note' : 'answer') : begun
  const put = () => { setAside(true); inbox.endWish() }
  const customer = (row.contact ?? row.party)?.title ?? t`the customer`
  if (!row.rights.change) return null
  if (!shown || (shown === 'answer' && isDone)) {
    return (
      <div className={classes.bar}>
        {isDone
          ? <p className={classes.done}>{t`This case is solved. Open it again to answer.`}</p>
          : <UnstyledButton className={classes.answer} onClick={() => inbox.wishFor('answer')}><Icon name="message-reply" size={16} /><span className="one-line" dir="auto">{t`Answer ${customer}`}</span><KeyCaps keys="r" /></UnstyledButton>}
        <UnstyledButton className={classes.note} onClick={() => inbox.wishFor('note')}><Icon name="lock" size={15} />{t`Note, only for us`}<KeyCaps keys="n" /></UnstyledButton>
      </div>
    )
  }
  const isNote = shown === 'note'
  return (
    <section className={classes.composer} data-kind={shown} aria-label={isNote ? t`Note, only for us` : t`Answer ${customer}`}>
      <header className={classes.head}>
        <Icon name={isNote ? 'lock' : 'message-reply'} size={15} />
        <strong className="one-line" dir="auto">{isNote ? t`Note, only for us` : t`Answer ${customer}`}</strong>
        <span className={`${classes.way} one-line`}>{isNote ? t`The customer never sees it.` : sayWay(row.channel)}</span>
        {!(isNote && isDone) && <UnstyledButton className={classes.switch} onClick={() => inbox.wishFor(isNote ? 'answer' : 'note')}>{isNote ? t`Answer instead` : t`Note instead`}</UnstyledButton>}
        <CloseButton size="sm" aria-label={t`Put it aside; what is written stays`} onClick={put} />
      </header>
      {isNote
        ? <div className={classes.noteBox} onInput={touch} onKeyDownCapture={leaveBox}><CommentBox key={`${row.id}:${inbox.wishedAt}`} name={noteDraft} autoFocus={isAsked} sendLabel={t`Keep the note`} onSend={async (text) => { await writeComment('cases', row.id, text); put() }} /></div>
        : <AnswerBox key={row.id} open={open} isAsked={isAsked} isCanned={inbox.wish === 'canned'} askedAt={inbox.wishedAt} onTyped={touch} onSent={(goesOn) => { put(); if (goesOn) inbox.goOn() }} />}
    </section>
  )
}

/** Escape goes back to the keys of the inbox, before the editor keeps it; what is written stays. A list that is open has it first. */
function leaveBox(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Escape' || event.nativeEvent.isComposing || event.currentTarget.querySelector('[role=listbox]')) return
  event.preventDefault()
  event.stopPropagation()
  // A box that merely loses the focus gets it back from its editor: the case takes it.
  document.getElementById('inbox-case')?.focus()
}

/** By which way the words reach her: what came by mail or form goes back by mail. */
function sayWay(channel: string | undefined): string {
  return channel === 'mail' || channel === 'form' ? t`Goes to her by mail.` : t`Written down as told; this case did not come by mail.`
}
