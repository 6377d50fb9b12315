import { formatLongDay } from '@/foundation/dates'
import classes from './due-day.module.css'
import { lateness, sayDue } from './due-words'

/** The day of something promised: how late it is in red, today in the accent, and quiet once it is done. */
export function DueDay({ day, isDone = false, words = sayDue(day) }: { day: string; isDone?: boolean; words?: string }) {
  return <time className={`tabular ${classes.due}`} data-when={isDone ? 'done' : lateness(day)} dateTime={day} title={formatLongDay(day)}>{words}</time>
}
