import { t } from '@lingui/core/macro'
import { Alert, Button } from '@mantine/core'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '@/api/client'
import { jobQuery } from '@/api/jobs'
import { queryClient } from '@/api/queries'
import { JobProgress } from '@/core/jobs/job-progress'
import { Empty } from '@/core/kit/empty'
import { Failure } from '@/core/kit/failure'
import { Icon } from '@/core/kit/icon'
import { announceProblem } from '@/core/kit/notices'
import { Page } from '@/core/kit/page'
import { WaitingRows } from '@/core/kit/waiting'
import classes from '../settings.module.css'
import { BackupRow } from './backup-row'
import type { Backups } from './contract'
import { PlanForm } from './plan-form'

const backupsQuery = queryOptions({ queryKey: ['settings', 'backups'], queryFn: () => api.get<Backups>('/backups') })

/** The backups that are there, whether they are good, and how often new ones are made. */
export function BackupsPage() {
  const { data, error } = useQuery(backupsQuery)
  const { make, job } = useMaking()
  const button = <Button variant="filled" leftSection={<Icon name="device-floppy" size={14} />} disabled={job?.state === 'running' || job?.state === 'waiting'} onClick={make}>{t`Make a backup now`}</Button>
  return (
    <Page title={t`Backups`} hint={t`Everything in this workspace, files included, as it was at one moment. They are made while everybody goes on working.`} actions={button} narrow>
      {job && job.state !== 'done' && <div style={{ marginBottom: 16 }}><JobProgress job={job} />{job.error && <p role="alert">{job.error}</p>}</div>}
      {error ? <Failure error={error} /> : !data ? <WaitingRows count={4} /> : <Content data={data} />}
    </Page>
  )
}

function Content({ data }: { data: Backups }) {
  return (
    <>
      {data.warning && <Alert color="yellow" icon={<Icon name="alert-triangle" size={16} />} mb="md">{data.warning}</Alert>}
      {data.backups.length === 0
        ? <Empty small icon="device-floppy" title={t`No backup yet`}>{t`Make one now; afterwards they come by themselves.`}</Empty>
        : <ul className={classes.rows}>{data.backups.map((backup) => <li key={backup.name}><BackupRow backup={backup} /></li>)}</ul>}
      <p className={classes.more} style={{ marginTop: 12 }}>
        {data.is_encrypted ? t`New backups are encrypted: only the secret key opens them.` : t`New backups are not encrypted. How to do that stands in the operating guide, under backups.`}
      </p>
      <section className={classes.section}>
        <div className={classes.sectionHead}><h2 className={classes.sectionTitle}>{t`Backups that come by themselves`}</h2></div>
        <PlanForm plan={data.plan} />
      </section>
    </>
  )
}

/** Starts a backup, and watches it until the list can be read again. */
function useMaking() {
  const [id, setId] = useState<string | null>(null)
  const { data: job } = useQuery({ ...jobQuery(id ?? ''), enabled: id !== null })
  const state = job?.state
  useEffect(() => { if (state === 'done' || state === 'failed') void queryClient.invalidateQueries({ queryKey: backupsQuery.queryKey }) }, [state])
  const make = () => {
    api.post<{ job: string }>('/backups').then(({ data }) => setId(data.job), announceProblem)
  }
  return { make, job: id === null ? undefined : job }
}
