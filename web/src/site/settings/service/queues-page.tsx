import { plural, t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { Row, UserLink } from '@/api/contract'
import { rowsQuery } from '@/api/records'
import { Empty } from '@/core/kit/empty'
import { Failure } from '@/core/kit/failure'
import { Icon } from '@/core/kit/icon'
import { Page } from '@/core/kit/page'
import { WaitingRows } from '@/core/kit/waiting'
import { openCreate } from '@/core/writing/open-create'
import classes from '../settings.module.css'

/** Where cases wait, and when they are worked on. */
export function QueuesPage() {
  const { data, error } = useInfiniteQuery(rowsQuery('queues', { columns: ['name', 'zone', 'lead', 'reopen_days'], sort: 'name' }))
  const navigate = useNavigate()
  const rows = data?.pages.flatMap((page) => page.rows) ?? []
  const open = (id: string) => void navigate({ to: `/settings/queues/${id}` as never })
  const add = <Button variant="filled" leftSection={<Icon name="plus" size={14} />} onClick={() => openCreate({ type: 'queues', onCreated: ({ id }) => open(String(id)) })}>{t`New queue`}</Button>
  return (
    <Page title={t`Queues`} hint={t`Where cases wait, and when they are worked on.`} actions={add} narrow>
      {error ? <Failure error={error} /> : !data ? <WaitingRows count={3} /> : rows.length === 0
        ? <Empty icon="inbox" title={t`No queues yet`}>{t`Repairs, invoices, the shop: a queue for each kind of work that somebody answers.`}</Empty>
        : <ul className={classes.rows}>{rows.map((row) => <li key={row.id}><QueueRow row={row} /></li>)}</ul>}
    </Page>
  )
}

function QueueRow({ row }: { row: Row }) {
  const lead = row.lead as UserLink | null
  const days = Number(row.reopen_days ?? 0)
  const facts = [row.zone && String(row.zone).replaceAll('_', ' '), lead && t`led by ${lead.title}`, plural(days, { one: 'reopened for # day', other: 'reopened for # days' })]
  return (
    <Link to={`/settings/queues/${row.id}` as never} className={classes.row} style={{ textDecoration: 'none' }}>
      <Icon name="inbox" />
      <span className={classes.words}><span className={classes.title}>{row.title}</span><span className={classes.more}>{facts.filter(Boolean).join(' · ')}</span></span>
    </Link>
  )
}
