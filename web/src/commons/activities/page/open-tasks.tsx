import { t } from '@lingui/core/macro'
import type { SpecialProps } from '@/core/record-page/specials'
import { useRecordSearch } from '@/core/record-page/use-record-search'
import { TasksCard } from './tasks-card'

/** What is next with them: open tasks, the late ones first. */
export function OpenTasks({ description, record, isReadOnly, day }: SpecialProps) {
  const [, change] = useRecordSearch()
  // On an earlier day, what came next is told by the story.
  if (day) return null
  const mayAdd = !isReadOnly && !record.trashed_at
  return (
    <TasksCard
      label={t`What is next`} party={{ type: description.type, id: String(record.id), title: record.title }} isReadOnly={isReadOnly}
      onAdd={mayAdd ? () => change({ write: 'task', tab: 'story' }) : undefined}
    />
  )
}
