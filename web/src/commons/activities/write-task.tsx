import { t } from '@lingui/core/macro'
import { TextInput, UnstyledButton } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { UserLink } from '@/api/contract'
import { findField } from '@/api/describe'
import { formatDate } from '@/foundation/dates'
import { FieldEditor } from '@/core/kinds/fields'
import { Icon } from '@/core/kit/icon'
import type { Composing, ComposingFormProps } from '@/core/journal/composer/composings'
import classes from './activities.module.css'
import { DueBox } from './due-box'
import { StepsBox } from './steps-box'

export interface TaskDraft {
  title: string
  due: string | null
  owner: UserLink | null
  repeats: string | null
  remind: number | null
  details: string | null
  steps: string[]
}

function TaskForm({ draft, onChange, description, errors, autoFocus }: ComposingFormProps<TaskDraft>) {
  const set = (part: Partial<TaskDraft>) => onChange({ ...draft, ...part })
  const field = (name: string) => findField(description.fields, name)
  const [owner, repeats, remind, details] = ['owner', 'repeats', 'remind_days', 'details'].map(field)
  const [isMore, setMore] = useState(!!(draft.repeats || draft.remind || draft.details || draft.steps.length))
  return (
    <>
      <TextInput
        className={classes.title} variant="unstyled" value={draft.title} aria-label={t`Task`} placeholder={t`What is to be done?`} autoFocus={autoFocus} maxLength={300}
        error={errors.title} onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <div className={classes.facts}>
        <DueBox value={draft.due} error={errors.due_on} onChange={(due) => set({ due })} />
        {owner && <div className={classes.grow}><FieldEditor field={owner} value={draft.owner} onChange={(next) => set({ owner: next as UserLink | null })} /></div>}
        {!isMore && (
          <UnstyledButton className={classes.labelled} onClick={() => setMore(true)}><Icon name="plus" size={14} />{t`Repeat, reminder, checklist`}</UnstyledButton>
        )}
      </div>
      {isMore && (
        <div className={classes.more}>
          <div className={classes.facts}>
            {repeats && <Labelled label={repeats.label}><FieldEditor field={repeats} value={draft.repeats} onChange={(next) => set({ repeats: next as string | null })} /></Labelled>}
            {remind && <Labelled label={remind.label}><FieldEditor field={remind} value={draft.remind} onChange={(next) => set({ remind: next === null ? null : Number(next) })} /></Labelled>}
          </div>
          {details && <Labelled label={details.label}><div className={classes.grow}><FieldEditor field={details} value={draft.details} onChange={(next) => set({ details: next as string | null })} /></div></Labelled>}
          <StepsBox steps={draft.steps} onChange={(steps) => set({ steps })} />
        </div>
      )}
    </>
  )
}

function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return <div className={classes.labelled}><span>{label}</span>{children}</div>
}

const written = (steps: string[]) => steps.map((step) => step.trim()).filter(Boolean)

export const task: Composing<TaskDraft> = {
  slug: 'task', recordType: 'tasks', icon: 'checkbox', keys: 't',
  label: () => t`Task`, action: () => t`Add a task`, hint: () => t`What is to be done? …`,
  done: ({ due }) => due ? t`On the list for ${formatDate(due)}.` : t`On the list.`,
  blank: (me) => ({ title: '', due: null, owner: { id: me.id, title: me.name, picture: me.picture }, repeats: null, remind: null, details: null, steps: [] }),
  isEmpty: ({ title, details, steps }) => !title.trim() && !details?.trim() && written(steps).length === 0,
  lacks: ({ title }) => title.trim() ? null : t`Say in a few words what is to be done.`,
  toValues: (draft, subject) => ({
    title: draft.title.trim(), due_on: draft.due, owner: draft.owner?.id ?? null, repeats: draft.repeats, remind_days: draft.remind, details: draft.details,
    party: subject.id, children: { checklist: written(draft.steps).map((text) => ({ text, is_done: false })) },
  }),
  toEntry: (draft, _subject, me) => ({ icon: 'checkbox', text: null, sentence: t`${me.name} added the task ${draft.title.trim()}` }),
  Form: TaskForm,
}
