import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { cancelJob, retryJob } from '@/api/jobs'
import type { Job, JobState } from '@/api/contract'
import { keys, queryClient } from '@/api/queries'
import { Icon } from '@/core/kit/icon'
import { announceProblem } from '@/core/kit/notices'
import { formatAgo, formatMoment } from '@/foundation/dates'
import { JobProgress } from './job-progress'
import classes from './jobs.module.css'

const ICONS: Record<JobState, string> = { waiting: 'clock', running: 'refresh', done: 'circle-check', failed: 'alert-triangle', cancelled: 'circle-x' }

async function act(deed: () => Promise<unknown>): Promise<void> {
  try {
    await deed()
    await queryClient.invalidateQueries({ queryKey: keys.jobs })
  } catch (error) {
    announceProblem(error)
  }
}

/** One job with what can be done about it. */
export function JobRow({ job }: { job: Job }) {
  const at = job.finished_at ?? job.started_at ?? job.created_at
  return (
    <li className={classes.row} data-state={job.state}>
      <span className={classes.icon}><Icon name={ICONS[job.state]} size={18} /></span>
      <div className={classes.words}>
        <div className={classes.label}>{job.label}</div>
        <JobProgress job={job} />
        {job.error && <p className={classes.error}>{job.error}</p>}
      </div>
      <div className={classes.when} title={at ? formatMoment(at) : undefined}>
        {job.by && <span>{job.by.title} · </span>}{at && formatAgo(at)}
      </div>
      <div className={classes.deeds}>
        {job.can_cancel && <Button onClick={() => void act(() => cancelJob(job.id))}>{t`Cancel`}</Button>}
        {job.can_retry && <Button leftSection={<Icon name="refresh" size={14} />} onClick={() => void act(() => retryJob(job.id))}>{t`Try again`}</Button>}
      </div>
    </li>
  )
}
