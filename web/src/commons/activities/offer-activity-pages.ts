import { offerSpecials } from '@/core/record-page/specials'
import { TaskSummary } from './page/task-summary'
import { WithWhom } from './page/with-whom'

/** Makes the pages of notes, calls, visits and tasks speak of whom they are about. */
export function offerActivityPages(): void {
  offerSpecials({
    slug: 'with-whom',
    fits: ({ type }) => ['tasks', 'calls', 'visits', 'notes'].includes(type),
    panels: [{ slug: 'with-whom', Panel: WithWhom }],
  })
  offerSpecials({ slug: 'task', fits: ({ type }) => type === 'tasks', Summary: TaskSummary, Subtitle: () => null, tells: ['state', 'done_at'] })
}
