import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import type { RecordView } from '@/api/contract'
import { useDescribe } from '@/api/describe'
import { Problem } from '@/api/problem'
import { recordQuery } from '@/api/records'
import { FieldEditor } from '@/core/kinds/fields'
import { isEditable, writeOf } from '@/core/kinds/registry'
import { Page } from '@/core/kit/page'
import { ChildRowsEditor, writeRows, type ChildRow } from '@/core/writing/child-rows'
import { saveChange } from '@/core/writing/save-change'
import classes from '../settings.module.css'
import { useSettingsForm } from '../use-settings-form'
import { WeekGrid, type Window } from './week-grid'

/** One queue: its name and zone, its week, its holidays, and whether it asks how it went. */
export function QueuePage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const { data: queue } = useSuspenseQuery(recordQuery('queues', id))
  return <QueueForm key={id} queue={queue} />
}

function QueueForm({ queue }: { queue: RecordView }) {
  const { fields, form, children } = useDescribe('queues')
  const [windows, holidays] = ['windows', 'holidays'].map((name) => children.find((set) => set.name === name)!)
  const shown = fields.filter(isEditable)
  const stored = { values: Object.fromEntries(shown.map(({ name }) => [name, queue[name]])), windows: queue.children.windows as unknown as Window[], holidays: queue.children.holidays as ChildRow[] }
  const { values: now, isChanged, setValues, adopt } = useSettingsForm(stored)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const written = Object.fromEntries(shown.map((field) => [field.name, writeOf(field, now.values[field.name] ?? null)]))
    const rows = { windows: writeRows(windows, now.windows), holidays: writeRows(holidays, now.holidays) }
    try {
      if (await saveChange({ type: 'queues', row: queue, values: { ...written, children: rows }, text: t`${queue.title} is saved. Open cases are worked out anew.`, throwFieldErrors: true })) {
        setErrors({})
        adopt(now)
      }
    } catch (problem) {
      if (problem instanceof Problem) setErrors(problem.byField())
    }
  }
  const field = (name: string) => {
    const one = shown.find((each) => each.name === name)
    return one && (
      <label key={name}>
        <span className={classes.more}>{one.label}</span>
        <FieldEditor field={one} value={now.values[name] ?? null} error={errors[name]} onChange={(value) => setValues({ ...now, values: { ...now.values, [name]: value } })} />
        {one.help && <span className={classes.more}>{one.help}</span>}
      </label>
    )
  }
  const days = windows.fields.find(({ name }) => name === 'weekday')!.choices ?? []
  return (
    <Page title={queue.title} hint={t`When this queue works, by which the hours of its promises run.`} narrow>
      <form onSubmit={(event) => void save(event)} noValidate>
        {form.map((section, at) => (
          <section key={section.label} className={at ? classes.section : undefined}>
            {at > 0 && <h2 className={classes.sectionTitle}>{section.label}</h2>}
            <div className={classes.two}>{section.fields.map(field)}</div>
          </section>
        ))}
        <section className={classes.section}>
          <div className={classes.sectionHead}><h2 className={classes.sectionTitle}>{windows.label}</h2></div>
          <WeekGrid days={days} windows={now.windows} errors={errors} onChange={(next) => setValues({ ...now, windows: next })} />
        </section>
        <section className={classes.section}>
          <div className={classes.sectionHead}><h2 className={classes.sectionTitle}>{holidays.label}</h2></div>
          <ChildRowsEditor set={holidays} rows={now.holidays} onChange={(next) => setValues({ ...now, holidays: next })} />
        </section>
        <div className={classes.foot}><Button type="submit" variant="filled" disabled={!isChanged}>{t`Save`}</Button></div>
      </form>
    </Page>
  )
}
