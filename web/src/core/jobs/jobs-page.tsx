import { t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import { jobsQuery } from '@/api/jobs'
import { Empty } from '@/core/kit/empty'
import { Failure } from '@/core/kit/failure'
import { Page } from '@/core/kit/page'
import { WaitingRows } from '@/core/kit/waiting'
import { JobRow } from './job-row'
import classes from './jobs.module.css'

/** Work that takes longer than a moment: how far it is, when it will be done, how it ended. */
export function JobsPage() {
  const { data, error, refetch } = useQuery(jobsQuery)
  const title = t`Jobs`
  if (error && !data) return <Page title={title}><Failure error={error} retry={() => void refetch()} /></Page>
  return (
    <Page title={title} hint={t`Imports, bulk changes and other work that takes a while. It goes on when you close this page, and after a restart.`}>
      {!data ? <WaitingRows /> : data.length === 0
        ? <Empty icon="activity" title={t`Nothing is at work`}>{t`When you import a list or change thousands of records at once, you can watch it here.`}</Empty>
        : <ul className={classes.list}>{data.map((job) => <JobRow key={job.id} job={job} />)}</ul>}
    </Page>
  )
}
