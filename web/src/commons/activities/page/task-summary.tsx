import { t } from '@lingui/core/macro'
import type { SpecialProps } from '@/core/record-page/specials'
import { dayInZone, formatDate, formatLongDay } from '@/foundation/dates'
import { Icon } from '@/core/kit/icon'
import { lateness, sayDue } from '../due-words'
import classes from './task-summary.module.css'

/** How the task stands, in one line: late, due, or done and when. */
export function TaskSummary({ record }: SpecialProps) {
  const due = record.due_on as string | null | undefined
  const done = record.done_at as string | { at: string } | null | undefined
  if (done) {
    const day = dayInZone(typeof done === 'string' ? done : done.at)
    return <p className={classes.state} data-when="done"><Icon name="circle-check" size={18} /><strong>{t`Done ${formatDate(day)}`}</strong>{due && <span className={classes.quiet}>{t`was due ${formatDate(due)}`}</span>}</p>
  }
  if (!due) return <p className={classes.state}><Icon name="circle" size={18} /><strong>{t`No day set`}</strong></p>
  const words = sayDue(due)
  return (
    <p className={classes.state} data-when={lateness(due)}>
      <Icon name={lateness(due) === 'late' ? 'alert-triangle' : 'circle'} size={18} />
      <strong>{words.charAt(0).toLocaleUpperCase() + words.slice(1)}</strong>
      <span className={classes.quiet}>{formatLongDay(due)}</span>
    </p>
  )
}
