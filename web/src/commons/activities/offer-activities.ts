import { t } from '@lingui/core/macro'
import { offerComposing } from '@/core/journal/composer/composings'
import { offerStoryKind } from '@/core/journal/story-kinds'
import { offerSpecials } from '@/core/record-page/specials'
import { OpenTasks } from './page/open-tasks'
import { PinnedNotes } from './pinned-notes'
import { call } from './write-call'
import { note } from './write-note'
import { task } from './write-task'
import { visit } from './write-visit'

/** Brings notes, calls, visits and tasks into every story: written in the composer, told in the timeline, filtered by kind. */
export function offerActivities(): void {
  for (const each of [note, call, visit, task]) offerComposing(each)
  offerStoryKind({ slug: 'notes', label: () => t`Notes`, icon: 'note', events: ['note.written', 'note.changed'] })
  offerStoryKind({ slug: 'calls', label: () => t`Calls`, icon: 'phone', events: ['call.logged', 'call.changed'] })
  offerStoryKind({ slug: 'visits', label: () => t`Visits`, icon: 'map-pin', events: ['visit.logged', 'visit.changed'] })
  offerStoryKind({ slug: 'tasks', label: () => t`Tasks`, icon: 'checkbox', events: ['task.set', 'task.changed', 'task.done', 'task.reopened'] })
  offerSpecials({
    slug: 'activities', place: 'first',
    fits: ({ has_timeline: hasTimeline }) => hasTimeline,
    panels: [{ slug: 'next', Panel: OpenTasks, isUrgent: true }],
    hides: ['notes', 'calls', 'visits', 'tasks'],
    Pinned: PinnedNotes,
  })
}
