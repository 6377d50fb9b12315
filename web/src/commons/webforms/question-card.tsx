import { t } from '@lingui/core/macro'
import { ActionIcon, UnstyledButton } from '@mantine/core'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { whenDragging } from '@/core/kit/dragging'
import { Icon } from '@/core/kit/icon'
import classes from './builder.module.css'
import { QuestionEditor } from './question-editor'
import { ICONS, type Question } from './questions'
import { kindWords } from './words'

interface Props {
  question: Question
  at: number
  isOpen: boolean
  errors: Record<string, string>
  onOpen: () => void
  onChange: (part: Partial<Question>) => void
  onMove: (to: number) => void
  onDropped: (spot: string) => void
  onCopy: () => void
  onRemove: () => void
}

/** One question: closed it can be dragged, open it can be changed. */
export function QuestionCard({ question, at, isOpen, errors, onOpen, onChange, onMove, onDropped, onCopy, onRemove }: Props) {
  const box = useRef<HTMLLIElement>(null)
  const handle = useRef<HTMLSpanElement>(null)
  const [isOver, setOver] = useState(false)
  const latest = useRef(onDropped)
  useEffect(() => { latest.current = onDropped })
  useEffect(() => {
    const [element, dragHandle] = [box.current, handle.current]
    if (!element || !dragHandle) return
    return whenDragging(({ combine, draggable, dropTargetForElements }) => combine(
      draggable({ element, dragHandle, getInitialData: () => ({ kind: 'question', spot: question.spot }) }),
      dropTargetForElements({
        element, canDrop: ({ source }) => source.data.kind === 'question' && source.data.spot !== question.spot,
        onDragEnter: () => setOver(true), onDragLeave: () => setOver(false), onDrop: ({ source }) => { setOver(false); latest.current(String(source.data.spot)) },
      }),
    ))
  }, [question.spot])
  const listen = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (!step) return
    event.preventDefault()
    if (event.altKey) onMove(at + step)
    else (box.current?.parentElement?.children[at + step]?.querySelector('button') as HTMLElement | null)?.focus()
  }
  const words = kindWords()
  const hasErrors = Object.keys(errors).length > 0
  return (
    <li ref={box} className={classes.question} data-open={isOpen || undefined} data-over={isOver || undefined} data-wrong={hasErrors || undefined}>
      <div className={classes.questionHead}>
        <span ref={handle} className={classes.handle} aria-hidden title={t`Drag to move`}><Icon name="menu" size={14} /></span>
        <UnstyledButton id={`question-${question.spot}`} className={classes.questionName} aria-expanded={isOpen} onClick={onOpen} onKeyDown={listen} aria-description={t`Alt with the arrow keys moves it.`}>
          <Icon name={ICONS[question.kind] ?? 'forms'} size={15} />
          <span className="one-line" dir="auto">{question.label || t`without words`}</span>
          {question.is_required && <span className={classes.must} title={t`Must be answered`}>*</span>}
          <span className={classes.kind}>{words[question.kind]}</span>
        </UnstyledButton>
        <span className={classes.deeds}>
          <ActionIcon size={24} aria-label={t`Move ${question.label} up`} disabled={at === 0} onClick={() => onMove(at - 1)}><Icon name="arrow-up" size={14} /></ActionIcon>
          <ActionIcon size={24} aria-label={t`Move ${question.label} down`} onClick={() => onMove(at + 1)}><Icon name="arrow-down" size={14} /></ActionIcon>
          <ActionIcon size={24} aria-label={t`Ask ${question.label} once more`} onClick={onCopy}><Icon name="copy" size={14} /></ActionIcon>
          <ActionIcon size={24} aria-label={t`Remove ${question.label}`} onClick={onRemove}><Icon name="x" size={14} /></ActionIcon>
        </span>
      </div>
      {(isOpen || hasErrors) && <QuestionEditor question={question} errors={errors} onChange={onChange} />}
    </li>
  )
}
