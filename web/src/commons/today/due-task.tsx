import { t } from '@lingui/core/macro'
import { UnstyledButton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '@/api/client'
import { queryClient, refreshRecords } from '@/api/queries'
import { lateness, sayDue } from '@/commons/activities/due-words'
import { LinkChip } from '@/core/kinds/link'
import { Icon } from '@/core/kit/icon'
import { announce, announceProblem } from '@/core/kit/notices'
import type { TaskRow } from './contract'
import { todayQuery } from './today-query'
import classes from './today.module.css'

const FADE = 140

/** One task: a circle to tick, what it is, whom it is about, how late it is. */
export function DueTask({ task }: { task: TaskRow }) {
  const [isDone, setDone] = useState(false)
  const tick = async () => {
    setDone(true)
    try {
      const { entry } = await api.post(`/tasks/${task.id}/verbs/complete`, { version: task.version })
      announce({ text: t`Done: ${task.title}`, entry, afterUndo: () => setDone(false) })
      setTimeout(() => {
        queryClient.setQueryData(todayQuery.queryKey, (before) => before && { ...before, due: before.due.filter(({ id }) => id !== task.id), counts: { ...before.counts, due: before.counts.due - 1 } })
        void refreshRecords()
      }, FADE)
    } catch (error) {
      setDone(false)
      announceProblem(error)
    }
  }
  const when = lateness(task.due_on)
  return (
    <li className={classes.task} data-done={isDone || undefined}>
      <UnstyledButton className={classes.tick} role="checkbox" aria-checked={isDone} aria-label={t`Done: ${task.title}`} onClick={tick}>
        <Icon name={isDone ? 'circle-check' : 'circle'} size={20} stroke={1.5} />
      </UnstyledButton>
      <Link to="/$type/$id" params={{ type: 'tasks', id: task.id }} className={`${classes.taskTitle} one-line`} dir="auto">{task.title}</Link>
      {task.party && <span className={classes.about}><LinkChip value={task.party} /></span>}
      {task.due_on && <span className={classes.when} data-when={when}>{sayDue(task.due_on)}</span>}
    </li>
  )
}
