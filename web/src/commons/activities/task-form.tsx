import { t } from '@lingui/core/macro'
import { TextInput, UnstyledButton } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { UserLink } from '@/api/contract'
import { findField } from '@/api/describe'
import { FieldEditor } from '@/core/kinds/fields'
import { Icon } from '@/core/kit/icon'
import type { ComposingFormProps } from '@/core/journal/composer/composings'
import classes from './activities.module.css'
import { DueBox } from './due-box'
import { StepsBox } from './steps-box'
import type { TaskDraft } from './write-task'

/** What a task asks for. */
export function TaskForm({ draft, onChange, description, errors, autoFocus }: ComposingFormProps<TaskDraft>) {
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
