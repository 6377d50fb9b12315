import { t } from '@lingui/core/macro'
import { useState } from 'react'
import { Empty } from '@/core/kit/empty'
import { AddQuestion } from './add-question'
import classes from './builder.module.css'
import { QuestionCard } from './question-card'
import { moved, newSpot, type Question } from './questions'

interface Props { questions: Question[]; errors: Record<string, string>; onChange: (questions: Question[]) => void }

/** What the form asks, in its order: dragged, or moved with Alt and the arrows. */
export function QuestionList({ questions, errors, onChange }: Props) {
  const [open, setOpen] = useState<string | null>(null)
  const [said, say] = useState('')
  const move = (spot: string, to: number) => {
    const next = moved(questions, spot, to)
    onChange(next)
    const at = next.findIndex((one) => one.spot === spot)
    say(t`${next[at].label} is number ${at + 1} of ${next.length} now.`)
    requestAnimationFrame(() => document.getElementById(`question-${spot}`)?.focus())
  }
  const change = (spot: string, part: Partial<Question>) => onChange(questions.map((one) => one.spot === spot ? { ...one, ...part } : one))
  const add = (question: Omit<Question, 'spot'>) => {
    const fresh = { ...question, spot: newSpot() } as Question
    onChange([...questions, fresh])
    setOpen(fresh.spot)
  }
  const copy = (one: Question, at: number) => {
    const fresh: Question = { ...one, id: undefined, spot: newSpot() }
    onChange([...questions.slice(0, at + 1), fresh, ...questions.slice(at + 1)])
    setOpen(fresh.spot)
  }
  const remove = (one: Question, at: number) => {
    onChange(questions.filter(({ spot }) => spot !== one.spot))
    const next = questions[at + 1] ?? questions[at - 1]
    if (next) requestAnimationFrame(() => document.getElementById(`question-${next.spot}`)?.focus())
  }
  return (
    <>
      {questions.length === 0 && <Empty small icon="forms" title={t`Nothing is asked yet`}>{t`Begin with a name and an e-mail address, then ask what you want to know.`}</Empty>}
      <ol className={classes.questions} aria-label={t`Questions`}>
        {questions.map((one, at) => (
          <QuestionCard
            key={one.spot} question={one} at={at} isOpen={open === one.spot} errors={errorsOf(errors, at)} onOpen={() => setOpen(open === one.spot ? null : one.spot)}
            onChange={(part) => change(one.spot, part)} onMove={(to) => move(one.spot, to)} onDropped={(spot) => move(spot, at)} onCopy={() => copy(one, at)} onRemove={() => remove(one, at)}
          />
        ))}
      </ol>
      <p role="status" className={classes.said}>{said}</p>
      <AddQuestion questions={questions} onAdd={add} />
    </>
  )
}

function errorsOf(errors: Record<string, string>, at: number): Record<string, string> {
  const prefix = `children.questions.${at}.`
  return Object.fromEntries(Object.entries(errors).filter(([name]) => name.startsWith(prefix)).map(([name, message]) => [name.slice(prefix.length), message]))
}
