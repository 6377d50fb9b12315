import { plural, t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useDescribe } from '@/api/describe'
import { useActions } from '@/core/kit/actions'
import { Empty } from '@/core/kit/empty'
import { Failure } from '@/core/kit/failure'
import { Icon } from '@/core/kit/icon'
import { Page } from '@/core/kit/page'
import { WaitingRows } from '@/core/kit/waiting'
import { openCreate } from '@/core/writing/open-create'
import { boardQuery } from './board-query'
import { BoardTools } from './board-tools'
import classes from './board.module.css'
import { PipelineBoard } from './pipeline-board'
import { askOf, rememberPipeline, type BoardSearch } from './search'
import { WorthText } from './worth'

/** The open deals of one pipeline, pushed from stage to stage. */
export function BoardPage() {
  const search = useSearch({ strict: false }) as BoardSearch
  const navigate = useNavigate()
  const { rights } = useDescribe('deals')
  const ask = askOf(search)
  const { data, error, refetch } = useQuery({ ...boardQuery(ask), placeholderData: (before) => before })
  const change = (next: Partial<BoardSearch>) => {
    if (next.pipeline) rememberPipeline(next.pipeline)
    void navigate({ to: '/pipeline', search: { ...search, ...next } as never, replace: true })
  }
  const add = () => openCreate({ type: 'deals', values: data?.stages[0] ? { stage: data.stages[0].value } : undefined })
  useActions([{ id: 'board.list', label: t`Show as a table`, group: t`This page`, icon: 'table', run: () => void navigate({ to: '/$type', params: { type: 'deals' } }) }])
  const weighted = data?.total.worth.weighted
  return (
    <Page
      title={data?.pipeline.title ?? t`Pipeline`}
      hint={data && <>{plural(data.total.count, { one: '# open deal', other: '# open deals' })}{data.total.worth.value && <> · <WorthText worth={data.total.worth.value} /></>}{weighted?.sum && <> · {t`weighted`} <WorthText worth={weighted} /></>}</>}
      actions={<>
        <Button component={Link} to="/$type" params={{ type: 'deals' } as never} leftSection={<Icon name="table" />}>{t`Table`}</Button>
        {rights.create && <Button variant="filled" leftSection={<Icon name="plus" />} onClick={add}>{t`New deal`}</Button>}
      </>}
    >
      <div className={classes.screen}>
        <BoardTools search={search} pipeline={data?.pipeline.id} onChange={change} />
        {error && !data ? <NoBoard error={error} retry={() => void refetch()} /> : !data ? <WaitingRows />
          : data.stages.length === 0
            ? <Empty icon="stairs" title={t`This pipeline has no stages yet`} action={<Button component={Link} to="/settings/pipelines">{t`Add stages`}</Button>}>{t`Name the steps that a deal takes on its way, from the first talk to the signature.`}</Empty>
            : <PipelineBoard key={data.pipeline.id} board={data} ask={ask} />}
      </div>
    </Page>
  )
}

function NoBoard({ error, retry }: { error: unknown; retry: () => void }) {
  if (!(error instanceof Error && 'status' in error && error.status === 404)) return <Failure error={error} retry={retry} />
  return (
    <Empty icon="stairs" title={t`There is no pipeline yet`} action={<Button component={Link} to="/settings/pipelines">{t`Add a pipeline`}</Button>}>
      {t`A pipeline is the way that your deals go, stage by stage.`}
    </Empty>
  )
}
