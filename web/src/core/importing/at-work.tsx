import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { cancelJob, jobQuery } from '@/api/jobs'
import { announceProblem } from '@/core/kit/notices'
import { JobProgress } from '../jobs/job-progress'
import type { ImportView } from './contract'
import classes from './importing.module.css'

/** While a job reads, tries out or brings in: how far it is, and the way to stop it. */
export function AtWork({ view }: { view: ImportView }) {
  const { data: job } = useQuery({ ...jobQuery(view.job ?? ''), enabled: !!view.job })
  const title = view.state === 'running' ? t`Bringing them in` : view.state === 'checking' ? t`Trying it out; nothing is written` : t`Reading the file`
  const stop = () => { cancelJob(view.job!).catch(announceProblem) }
  return (
    <div className={classes.work} role="status">
      <strong>{title}</strong>
      {job && <JobProgress job={job} />}
      <p className={classes.sideHint}>{t`You can close this page; the work goes on, and Jobs shows it.`}</p>
      {view.job && <Button onClick={stop} disabled={job?.is_cancelling}>{t`Cancel`}</Button>}
    </div>
  )
}
