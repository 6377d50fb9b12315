import { plural, t } from '@lingui/core/macro'
import { Button, Menu, Textarea } from '@mantine/core'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { Problem } from '@/api/problem'
import { queryClient, refreshRecords } from '@/api/queries'
import { useMe } from '@/api/session'
import { useDraft } from '@/core/kit/drafts'
import { Icon } from '@/core/kit/icon'
import { KeyCaps } from '@/core/kit/key-caps'
import { announce, announceProblem } from '@/core/kit/notices'
import { CannedPicker } from './canned-picker'
import type { OpenCase, Then } from './contract'
import { answerDraft, type AnswerDraft } from './draft'
import { gapsIn } from './gaps'
import { openCaseQuery, sendAnswer } from './inbox-queries'
import { lastSaid, saidSince } from './meanwhile'
import { Meanwhile } from './meanwhile-note'
import classes from './composer.module.css'

interface Props { open: OpenCase; isAsked: boolean; isCanned: boolean; askedAt: number; onTyped: () => void; onSent: (goesOn: boolean) => void }

/** Where an answer is typed; kept until it is sent, and never sent past what a colleague said meanwhile. */
export function AnswerBox({ open: { case: row, said }, isAsked, isCanned, askedAt, onTyped, onSent }: Props) {
  const me = String(useMe().id)
  const [draft, keep, forget] = useDraft<AnswerDraft>(answerDraft(row.id), { text: '', seen: null })
  const [isSending, setSending] = useState(false)
  const [missing, setMissing] = useState<string[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  const box = useRef<HTMLTextAreaElement>(null)
  useEffect(() => { if (isAsked) box.current?.focus() }, [isAsked, askedAt])
  const gaps = gapsIn(draft.text)
  const newer = draft.text ? saidSince(said, draft.seen, me) : []
  const type = (text: string) => {
    setProblem(null)
    keep({ text, seen: draft.text ? draft.seen : lastSaid(said) })
    onTyped()
  }
  const insert = (text: string, lacks: string[]) => {
    const place = box.current
    const [from, to] = [place?.selectionStart ?? draft.text.length, place?.selectionEnd ?? draft.text.length]
    setMissing(lacks)
    type(draft.text.slice(0, from) + text + draft.text.slice(to))
    requestAnimationFrame(() => { place?.focus(); place?.setSelectionRange(from + text.length, from + text.length) })
  }
  const send = async (then: Then, goesOn = true) => {
    if (!draft.text.trim() || isSending || newer.length > 0) return
    setSending(true)
    try {
      const entries = await sendAnswer(row.id, { text: draft.text, then, seen: Number(draft.seen ?? 0) })
      forget()
      announce({ text: sayDone(then, (row.contact ?? row.party)?.title ?? row.subject), entries, afterUndo: () => { if (draft.text) keep({ text: draft.text, seen: null }) } })
      void refreshRecords()
      onSent(goesOn)
    } catch (error) {
      if (error instanceof Problem && error.status === 409) void queryClient.invalidateQueries({ queryKey: openCaseQuery(row.id).queryKey })
      else if (error instanceof Problem && error.errors.length) setProblem(error.errors.map(({ message }) => message).join(' '))
      else announceProblem(error)
    }
    setSending(false)
  }
  const listen = (event: KeyboardEvent) => {
    // What opens over it has keys of its own.
    if (event.target !== box.current) return
    if (event.key === 'Escape') { event.stopPropagation(); box.current?.blur() }
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.stopPropagation()
    void send(event.shiftKey ? 'solve' : event.altKey ? 'customer' : '')
  }
  const isStopped = !draft.text.trim() || gaps.length > 0 || newer.length > 0
  return (
    <div className={classes.box} onKeyDownCapture={listen}>
      {newer.length > 0 && <Meanwhile said={newer} onRead={() => keep({ ...draft, seen: lastSaid(said) })} />}
      <Textarea ref={box} variant="unstyled" autosize minRows={3} maxRows={14} dir="auto" aria-label={t`Answer`} placeholder={t`Dear …`} value={draft.text} onChange={(event) => type(event.currentTarget.value)} className={classes.words} />
      <Marks gaps={gaps} missing={missing} problem={problem} text={draft.text} box={box} />
      <footer className={classes.foot}>
        <CannedPicker caseId={row.id} queueId={row.queue?.id ?? null} isAsked={isCanned} askedAt={askedAt} onChoose={insert} />
        <span className={classes.grow} />
        <Button variant="subtle" color="gray" disabled={isStopped} className={classes.wait} onClick={() => void send('customer')}>{t`Send and wait`}</Button>
        <Button variant="subtle" color="gray" disabled={isStopped} onClick={() => void send('solve')}>{t`Send and solve`}</Button>
        <Button.Group>
          <Button variant="filled" disabled={isStopped} loading={isSending} onClick={() => void send('')} rightSection={<span className={classes.caps}><KeyCaps keys="mod+enter" /></span>}>{t`Send and next`}</Button>
          <Menu position="top-end">
            <Menu.Target><Button variant="filled" disabled={isStopped} px={8} aria-label={t`Other ways to send`}><Icon name="chevron-down" size={15} /></Button></Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => void send('', false)}>{t`Send and stay here`}</Menu.Item>
              <Menu.Item rightSection={<KeyCaps keys="mod+shift+enter" />} onClick={() => void send('solve')}>{t`Send and solve`}</Menu.Item>
              <Menu.Item rightSection={<KeyCaps keys="mod+alt+enter" />} onClick={() => void send('customer')}>{t`Send and wait for the customer`}</Menu.Item>
              <Menu.Item onClick={() => void send('supplier')}>{t`Send and wait for a supplier`}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </Button.Group>
      </footer>
    </div>
  )
}

interface MarksProps { gaps: string[]; missing: string[]; problem: string | null; text: string; box: React.RefObject<HTMLTextAreaElement | null> }

/** What must be mended before the words may leave, each a press away from its place. */
function Marks({ gaps, missing, problem, text, box }: MarksProps) {
  const show = (gap: string) => {
    const at = text.indexOf(gap)
    box.current?.focus()
    box.current?.setSelectionRange(at, at + gap.length)
  }
  if (!gaps.length && !missing.length && !problem) return null
  return (
    <div className={classes.marks} role="status">
      {gaps.length > 0 && <p className={classes.broken}><Icon name="alert-triangle" size={14} />{plural(gaps.length, { one: 'This field cannot be filled; mend it before it leaves:', other: 'These fields cannot be filled; mend them before they leave:' })}{gaps.map((gap) => <button key={gap} type="button" className={classes.gap} onClick={() => show(gap)}>{gap}</button>)}</p>}
      {missing.length > 0 && text && <p className={classes.lacking}><Icon name="info-circle" size={14} />{t`Nothing is known for ${missing.join(', ')}: look whether the sentence still stands.`}</p>}
      {problem && <p className={classes.broken} role="alert">{problem}</p>}
    </div>
  )
}

function sayDone(then: Then, name: string): string {
  if (then === 'solve') return t`${name} is answered, and the case solved.`
  return then ? t`${name} is answered, and the case waits.` : t`${name} is answered.`
}
