import { t } from '@lingui/core/macro'
import { Button, Checkbox, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link as Anchor } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { api } from '@/api/client'
import type { Link, RecordView } from '@/api/contract'
import { Problem } from '@/api/problem'
import { keys, queryClient, refreshRecords } from '@/api/queries'
import { recordQuery } from '@/api/records'
import { completeTask } from '@/commons/activities/complete-task'
import { DueBox } from '@/commons/activities/due-box'
import { DueDay } from '@/commons/activities/due-day'
import { announce, announceProblem } from '@/core/kit/notices'
import { Icon } from '@/core/kit/icon'
import type { SpecialProps } from '@/core/record-page/specials'
import { saveChange } from '@/core/writing/save-change'
import classes from './deals.module.css'
import { StepChoice } from './step-choice'

/** What is next: the task that moves the deal on, ticked off or made in place. */
export function NextStep({ record, isReadOnly }: SpecialProps) {
  if (record.state !== 'open' || !('next_step' in record)) return null
  const step = record.next_step as Link | null
  const mayWrite = !isReadOnly && record.rights.change && !record.trashed_at
  return (
    <section className={classes.next} aria-label={t`What is next`} data-missing={!step || undefined}>
      <h2 className={classes.nextTitle}><Icon name={step ? 'arrow-right' : 'alert-triangle'} size={15} />{step ? t`What is next` : t`No next step`}</h2>
      {step ? <TheStep step={step} record={record} mayWrite={mayWrite} /> : mayWrite ? <PlanStep record={record} /> : null}
    </section>
  )
}

function TheStep({ step, record, mayWrite }: { step: Link; record: RecordView; mayWrite: boolean }) {
  const { data: task } = useQuery(recordQuery('tasks', String(step.id)))
  const leave = () => void saveChange({ type: 'deals', row: record, values: { next_step: null }, text: t`${record.title} has no next step now.` })
  return (
    <div className={classes.step}>
      <Checkbox size="sm" radius="xl" aria-label={t`Done: ${step.title}`} checked={false} disabled={!mayWrite || !task} onChange={() => task && void completeTask(task)} />
      <Anchor to="/$type/$id" params={{ type: 'tasks', id: String(step.id) }} className={classes.stepTitle} dir="auto">{step.title}</Anchor>
      {!!task?.due_on && <DueDay day={String(task.due_on)} />}
      {mayWrite && <Button size="compact-xs" variant="subtle" color="gray" onClick={leave}>{t`Another one`}</Button>}
    </div>
  )
}

/** A new task in two boxes; or one of those that are promised already. */
function PlanStep({ record }: { record: RecordView }) {
  const [title, setTitle] = useState('')
  const [due, setDue] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const plan = async (event: FormEvent) => {
    event.preventDefault()
    try {
      const { data, entry } = await api.post<RecordView>(`/deals/${record.id}/verbs/plan`, { title: title.trim(), due_on: due })
      queryClient.setQueryData(keys.record('deals', String(record.id)), data)
      announce({ text: t`Next: ${title.trim()}`, entry })
      await refreshRecords()
    } catch (problem) {
      const said = problem instanceof Problem ? problem.byField().title : undefined
      if (said) setError(said)
      else announceProblem(problem)
    }
  }
  return (
    <form onSubmit={plan} className={classes.plan} noValidate>
      <TextInput aria-label={t`What is next`} placeholder={t`Call, send the offer, meet …`} value={title} error={error} maxLength={200} onChange={(event) => { setTitle(event.currentTarget.value); setError(null) }} />
      <DueBox value={due} onChange={setDue} />
      <div className={classes.planFoot}>
        <Button type="submit" size="compact-sm" disabled={!title.trim()}>{t`Set it`}</Button>
        <StepChoice record={record} />
      </div>
    </form>
  )
}
