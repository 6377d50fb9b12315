import { plural, t } from '@lingui/core/macro'
import { Progress } from '@mantine/core'
import type { Job } from '@/api/contract'
import { formatCount, formatDuration } from '@/foundation/numbers'
import classes from './jobs.module.css'

/** Where a job stands, in words; a bar while it is at work. */
export function JobProgress({ job }: { job: Job }) {
  const isAtWork = job.state === 'running'
  return (
    <>
      <div className={`${classes.progressWords} tabular`}>{sayState(job)}</div>
      {isAtWork && (
        <Progress.Root size={6} className={classes.bar} aria-label={job.label}>
          <Progress.Section value={job.total ? (100 * job.done) / job.total : 100} animated={!job.total} aria-label={job.label} color="var(--accent)" />
        </Progress.Root>
      )}
    </>
  )
}

function sayState(job: Job): string {
  const done = formatCount(job.done)
  switch (job.state) {
    case 'waiting': return t`Waiting for its turn`
    case 'done': return job.done ? plural(job.done, { one: 'Done, # of them', other: `Done, ${done} of them` }) : t`Done`
    case 'failed': return plural(job.attempts, { one: 'Failed after # try', other: 'Failed after # tries' })
    case 'cancelled': return t`Cancelled`
    case 'running': {
      if (job.is_cancelling) return t`Stopping …`
      const far = job.total ? t`${done} of ${formatCount(job.total)}` : done
      return job.eta_seconds == null ? far : t`${far} · about ${formatDuration(roughly(job.eta_seconds))} to go`
    }
  }
}

/** An estimate to the second would only jump about. */
function roughly(seconds: number): number {
  return seconds < 60 ? Math.max(5, Math.ceil(seconds / 5) * 5) : Math.ceil(seconds / 60) * 60
}
