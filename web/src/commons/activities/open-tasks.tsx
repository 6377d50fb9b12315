import { t } from '@lingui/core/macro'
import { ActionIcon, Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link as Anchor } from '@tanstack/react-router'
import { api } from '@/api/client'
import type { Link, Row, Rows, UserLink } from '@/api/contract'
import { useTypeBrief } from '@/api/describe'
import { useMe } from '@/api/session'
import { daysBetween, formatDate, formatDayDistance, today } from '@/foundation/dates'
import { Face } from '@/core/kit/face'
import { Icon } from '@/core/kit/icon'
import { PanelCard } from '@/core/record-page/related/panel-card'
import type { SpecialProps } from '@/core/record-page/specials'
import { useRecordSearch } from '@/core/record-page/use-record-search'
import { completeTask } from './complete-task'
import classes from './panels.module.css'

/** Tasks about them, and about those who work for them. */
const openTasksQuery = (party: string) => ({
  queryKey: ['records', 'tasks', 'open-of', party],
  queryFn: () => api.get<Rows>('/tasks', {
    filter: { and: [{ or: ['party', 'party.employer'].map((field) => ({ field, op: 'is', value: party })) }, { field: 'done_at', op: 'is_empty' }] },
    columns: 'title,party,due_on,owner,repeats', sort: 'due_on', limit: 20,
  }),
})

/** What is next with them: open tasks, the late ones first. */
export function OpenTasks({ record, isReadOnly, day }: SpecialProps) {
  const { data } = useQuery({ ...openTasksQuery(String(record.id)), enabled: !day })
  const [, change] = useRecordSearch()
  const mayAdd = !!useTypeBrief('tasks')?.rights.create && !isReadOnly && !record.trashed_at
  const rows = data?.rows ?? []
  const add = () => change({ write: 'task', tab: 'story' })
  // On an earlier day, what came next is told by the story.
  if (day) return null
  return (
    <PanelCard label={t`What is next`} icon="target" tools={mayAdd && <ActionIcon size={22} aria-label={t`Add a task`} onClick={add}><Icon name="plus" size={15} /></ActionIcon>}>
      {data && !rows.length && (
        <p className={classes.none}>{t`Nothing promised.`}{' '}{mayAdd && <button type="button" className={classes.textButton} onClick={add}>{t`Add a task`}</button>}</p>
      )}
      <ul className={classes.tasks}>{rows.map((row) => <TaskRow key={row.id} row={row} home={String(record.id)} isReadOnly={isReadOnly} />)}</ul>
    </PanelCard>
  )
}

function TaskRow({ row, home, isReadOnly }: { row: Row; home: string; isReadOnly: boolean }) {
  const me = useMe()
  const due = row.due_on as string | null
  const owner = row.owner as UserLink | null
  const party = row.party as Link | null
  const isLate = !!due && due < today()
  return (
    <li className={classes.task}>
      <Checkbox size="sm" radius="xl" aria-label={t`Done: ${row.title}`} disabled={isReadOnly} checked={false} onChange={() => void completeTask(row)} />
      <div className={classes.taskWords}>
        <Anchor to="/$type/$id" params={{ type: 'tasks', id: String(row.id) }} className={classes.taskTitle}>{row.title}</Anchor>
        <span className={classes.taskMore}>
          {due && <span data-late={isLate} className={classes.due} title={formatDate(due, { year: 'always' })}>{sayDue(due)}</span>}
          {party && String(party.id) !== home && <span>{party.title}</span>}
          {!!row.repeats && <Icon name="repeat" size={13} label={t`comes back`} />}
          {owner && String(owner.id) !== String(me.id) && <span className={classes.owner}><Face name={owner.title} picture={owner.picture} size={16} />{owner.title}</span>}
        </span>
      </div>
    </li>
  )
}

/** "3 days ago", "tomorrow", and the day itself when it is far. */
function sayDue(day: string): string {
  return Math.abs(daysBetween(today(), day)) < 14 ? formatDayDistance(day) : formatDate(day)
}
