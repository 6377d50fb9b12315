import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Link as RecordRef, Row } from '@/api/contract'
import { rowsQuery } from '@/api/records'
import { Chip } from '@/core/kit/chip'
import { Empty } from '@/core/kit/empty'
import { Failure } from '@/core/kit/failure'
import { Icon } from '@/core/kit/icon'
import { Page } from '@/core/kit/page'
import { WaitingRows } from '@/core/kit/waiting'
import { openCreate } from '@/core/writing/open-create'
import classes from '../settings.module.css'

const EXAMPLE = '{contact.first_name}'

/** What is said to customers again and again. */
export function CannedPage() {
  const { data, error } = useInfiniteQuery(rowsQuery('canned', { columns: ['name', 'queue', 'text'], sort: 'name' }))
  const rows = data?.pages.flatMap((page) => page.rows) ?? []
  const add = <Button variant="filled" leftSection={<Icon name="plus" size={14} />} onClick={() => openCreate({ type: 'canned' })}>{t`New canned answer`}</Button>
  return (
    <Page title={t`Canned answers`} hint={t`What is said to customers again and again. Fields like ${EXAMPLE} are filled in when it is used.`} actions={add} narrow>
      {error ? <Failure error={error} /> : !data ? <WaitingRows count={3} /> : rows.length === 0
        ? <Empty icon="message" title={t`No canned answers yet`}>{t`How a grinder is cleaned, where a parcel is: what you have typed three times.`}</Empty>
        : <ul className={classes.rows}>{rows.map((row) => <li key={row.id}><CannedRow row={row} /></li>)}</ul>}
    </Page>
  )
}

function CannedRow({ row }: { row: Row }) {
  const queue = row.queue as RecordRef | null
  return (
    <Link to="/$type/$id" params={{ type: 'canned', id: String(row.id) }} className={classes.row} style={{ textDecoration: 'none' }}>
      <span className={classes.words}><span className={classes.title}>{row.title}</span><span className={`${classes.more} one-line`} dir="auto">{String(row.text ?? '')}</span></span>
      {queue && <span className={classes.marks}><Chip>{queue.title}</Chip></span>}
    </Link>
  )
}
