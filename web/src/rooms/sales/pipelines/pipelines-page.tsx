import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTypeBrief } from '@/api/describe'
import { createRecord } from '@/api/records'
import { Empty } from '@/core/kit/empty'
import { Failure } from '@/core/kit/failure'
import { Icon } from '@/core/kit/icon'
import { Page } from '@/core/kit/page'
import { WaitingRows } from '@/core/kit/waiting'
import { pipelinesQuery } from '../deals/stages'
import { LostReasons } from './lost-reasons'
import { PipelineBox } from './pipeline-box'
import { allStagesQuery, doIt } from './pipelines'
import classes from './pipelines.module.css'

/** The ways that deals go: their stages, how likely each is to be won, what it asks for. */
export function PipelinesPage() {
  const { data, error } = useQuery(pipelinesQuery)
  const { data: stages } = useQuery(allStagesQuery)
  const mayAdd = useTypeBrief('pipelines')?.rights.create
  const add = () => void doIt(() => createRecord('pipelines', { name: t`New pipeline` }), t`A pipeline is there. Give it a name and its stages.`)
  return (
    <Page title={t`Pipelines`} hint={t`The ways that your deals go, stage by stage.`} narrow actions={mayAdd && <Button variant="filled" leftSection={<Icon name="plus" size={14} />} onClick={add}>{t`New pipeline`}</Button>}>
      {error ? <Failure error={error} /> : !data || !stages ? <WaitingRows count={6} /> : data.length === 0
        ? <Empty icon="stairs" title={t`No pipeline yet`}>{t`New business, renewals, tenders: name the ways in which you sell, each with its own stages.`}</Empty>
        : <div className={classes.boxes}>{data.map((row) => <PipelineBox key={row.id} row={row} stages={stages.filter(({ pipeline }) => String(pipeline?.id) === String(row.id))} all={stages} />)}</div>}
      <LostReasons />
    </Page>
  )
}
