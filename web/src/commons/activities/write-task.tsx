import { t } from '@lingui/core/macro'
import type { UserLink } from '@/api/contract'
import { formatDate } from '@/foundation/dates'
import type { Composing } from '@/core/journal/composer/composings'
import { lazyPart } from '@/core/kit/lazy-part'

const TaskForm = lazyPart(() => import('./task-form').then((module) => module.TaskForm))

export interface TaskDraft {
  title: string
  due: string | null
  owner: UserLink | null
  repeats: string | null
  remind: number | null
  details: string | null
  steps: string[]
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
