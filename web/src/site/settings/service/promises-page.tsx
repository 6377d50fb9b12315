import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Choice, Link as RecordRef, Row } from '@/api/contract'
import { useDescribe } from '@/api/describe'
import { rowsQuery } from '@/api/records'
import { Empty } from '@/core/kit/empty'
import { Chip } from '@/core/kit/chip'
import { Failure } from '@/core/kit/failure'
import { Icon } from '@/core/kit/icon'
import { Page } from '@/core/kit/page'
import { WaitingRows } from '@/core/kit/waiting'
import { openCreate } from '@/core/writing/open-create'
import { formatDuration } from '@/foundation/numbers'
import classes from '../settings.module.css'

const COLUMNS = ['name', 'priority', 'queue', 'level', 'first_answer', 'resolution', 'warn_share']

/** By when cases are answered and solved; of several that fit, the one that speaks most closely of a case holds. */
export function PromisesPage() {
  const { data, error } = useInfiniteQuery(rowsQuery('promises', { columns: COLUMNS, sort: 'name' }))
  const rows = data?.pages.flatMap((page) => page.rows) ?? []
  const add = <Button variant="filled" leftSection={<Icon name="plus" size={14} />} onClick={() => openCreate({ type: 'promises' })}>{t`New promise`}</Button>
  return (
    <Page title={t`Promises`} hint={t`By when cases are answered and solved, in the working hours of their queue. Of several that fit, the contract level decides first, then the queue, then the priority.`} actions={add} narrow>
      {error ? <Failure error={error} /> : !data ? <WaitingRows count={3} /> : rows.length === 0
        ? <Empty icon="hourglass" title={t`Nothing is promised yet`}>{t`A first answer within a day for everybody; within an hour where all stands still.`}</Empty>
        : <ul className={classes.rows}>{rows.map((row) => <li key={row.id}><PromiseRow row={row} /></li>)}</ul>}
    </Page>
  )
}

function PromiseRow({ row }: { row: Row }) {
  const { fields } = useDescribe('promises')
  const priority = fields.find(({ name }) => name === 'priority')?.choices?.find(({ value }: Choice) => value === row.priority)
  const length = (name: string) => row[name] == null ? null : formatDuration(Number(row[name]))
  const [answer, solution] = [length('first_answer'), length('resolution')]
  const share = Number(row.warn_share ?? 0)
  const facts = [answer && t`answered within ${answer}`, solution && t`solved within ${solution}`, share > 0 && t`warned at ${share} %`]
  const queue = row.queue as RecordRef | null
  return (
    <Link to="/$type/$id" params={{ type: 'promises', id: String(row.id) }} className={classes.row} style={{ textDecoration: 'none' }}>
      <span className={classes.words}><span className={classes.title}>{row.title}</span><span className={classes.more}>{facts.filter(Boolean).join(' · ')}</span></span>
      <span className={classes.marks}>
        {!!row.level && <Chip>{String(row.level)}</Chip>}{queue && <Chip>{queue.title}</Chip>}{priority && <Chip color={priority.color}>{priority.label}</Chip>}
      </span>
    </Link>
  )
}
