import { t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Failure } from '@/core/kit/failure'
import { Icon } from '@/core/kit/icon'
import { Page } from '@/core/kit/page'
import { WaitingRows } from '@/core/kit/waiting'
import { AtWork } from './at-work'
import type { ImportView } from './contract'
import { DryRun } from './dry-run'
import { importQuery } from './import-queries'
import classes from './importing.module.css'
import { MapColumns } from './map-columns'
import { Result } from './result'
import { Steps } from './steps'

/** One file on its way in, at the step where it stands. */
export function ImportPage() {
  const { id = '' } = useParams({ strict: false })
  const { data, error, refetch } = useQuery(importQuery(id))
  if (error && !data) return <Failure error={error} retry={() => void refetch()} />
  if (!data) return <WaitingRows />
  const heading = (
    <span className={classes.title}>
      <Link to="/import" aria-label={t`All imports`} className={classes.back}><Icon name="arrow-left" size={18} /></Link>{data.file_name}
    </span>
  )
  return (
    <Page title={data.file_name} heading={heading} hint={<Steps state={data.state} />}>
      <Step view={data} />
    </Page>
  )
}

function Step({ view }: { view: ImportView }) {
  switch (view.state) {
    case 'mapped': return <MapColumns view={view} />
    case 'checked': return <DryRun view={view} />
    case 'done': case 'failed': case 'cancelled': return <Result view={view} />
    default: return <AtWork view={view} />
  }
}
