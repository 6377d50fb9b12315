import { t } from '@lingui/core/macro'
import { Select } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { rowsQuery } from '@/api/records'
import { Empty } from '@/core/kit/empty'
import { Failure } from '@/core/kit/failure'
import { Page } from '@/core/kit/page'
import { WaitingRows } from '@/core/kit/waiting'
import { addDays, formatDate, today } from '@/foundation/dates'
import { Bars } from './bars'
import { Numbers } from './numbers'
import { reportQuery, type Report } from './report-query'
import classes from './report.module.css'

type Search = { days?: number; queue?: string }

/** How service went: what came, how soon it was answered and solved, what waits, who was content. */
export function ServiceReportPage() {
  const { days = 30, queue } = useSearch({ strict: false }) as Search
  const navigate = useNavigate()
  const go = (search: Search) => void navigate({ to: '/service/report' as never, search: search as never, replace: true })
  const { data, error } = useQuery(reportQuery({ since: addDays(today(), 1 - days), until: today(), queue }))
  const { data: queues } = useInfiniteQuery(rowsQuery('queues', { columns: ['name'], sort: 'name' }))
  const names = queues?.pages.flatMap(({ rows }) => rows).map(({ id, title }) => ({ value: String(id), label: title })) ?? []
  const spans = [[7, t`Last 7 days`], [30, t`Last 30 days`], [90, t`Last 90 days`], [365, t`Last 365 days`]] as const
  const choices = (
    <>
      <Select aria-label={t`Time`} w={150} allowDeselect={false} value={String(days)} data={spans.map(([value, label]) => ({ value: String(value), label }))} onChange={(value) => go({ days: Number(value), queue })} />
      {names.length > 0 && <Select aria-label={t`Queue`} w={180} clearable placeholder={t`All queues`} value={queue ?? null} data={names} onChange={(value) => go({ days, queue: value ?? undefined })} />}
    </>
  )
  return (
    <Page title={t`Service report`} hint={data && t`${formatDate(data.since)} to ${formatDate(data.until)}; times are working time. Each number opens the cases behind it.`} actions={choices}>
      {error ? <Failure error={error} /> : !data ? <WaitingRows count={6} /> : <Sections {...data} />}
    </Page>
  )
}

function Sections({ sections }: Pick<Report, 'sections'>) {
  const { came, backlog, products, customers, satisfaction } = sections
  if (came?.count === 0 && !backlog?.count) return <Empty icon="list-check" title={t`No cases in this time`}>{t`Choose a longer time, or another queue.`}</Empty>
  return (
    <>
      <Numbers sections={sections} />
      <div className={classes.grid}>
        {came && <Bars title={t`How they came`} parts={came.by} of={came.count} />}
        {backlog && <Bars title={t`What waits, by its age`} parts={backlog.by} of={backlog.count} isInOrder />}
        {satisfaction && <Bars title={t`How it went`} parts={satisfaction.by} of={satisfaction.count} none={t`Nobody was asked, or nobody has answered.`} />}
        {products && <Bars title={t`Products`} parts={products.by} none={t`No case names a product.`} />}
        {customers && <Bars title={t`Customers`} parts={customers.by} />}
      </div>
    </>
  )
}
