import { t } from '@lingui/core/macro'
import { ActionIcon, Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { Row } from '@/api/contract'
import { rowsQuery, trashRecord } from '@/api/records'
import { Empty } from '@/core/kit/empty'
import { Failure } from '@/core/kit/failure'
import { Icon } from '@/core/kit/icon'
import { Page } from '@/core/kit/page'
import { WaitingRows } from '@/core/kit/waiting'
import { openCreate } from '@/core/writing/open-create'
import { settle } from '../settings-queries'
import classes from '../settings.module.css'
import { InlineName } from './inline-name'

const TYPE = 'relationship_kinds'

/** The ways in which people and organisations belong together, each named from both ends. */
export function RelationshipKindsPage() {
  const { data, error } = useInfiniteQuery(rowsQuery(TYPE, { columns: ['name', 'reverse_name'], sort: 'name' }))
  const rows = data?.pages.flatMap((page) => page.rows) ?? []
  const add = <Button variant="filled" leftSection={<Icon name="plus" size={14} />} onClick={() => openCreate({ type: TYPE })}>{t`New kind`}</Button>
  return (
    <Page title={t`Relationship kinds`} hint={t`Each has two names, one from either end: works at, employs.`} actions={add} narrow>
      {error ? <Failure error={error} /> : !data ? <WaitingRows count={4} /> : rows.length === 0
        ? <Empty icon="heart-handshake" title={t`No kinds yet`}>{t`Works at, parent of, referred by: name the ways in which your people belong together.`}</Empty>
        : <ul className={classes.rows}>{rows.map((row) => <li key={row.id}><KindRow row={row} /></li>)}</ul>}
    </Page>
  )
}

function KindRow({ row }: { row: Row }) {
  return (
    <div className={classes.row} style={{ flexWrap: 'nowrap' }}>
      <InlineName type={TYPE} row={row} field="name" label={t`From one end`} />
      <Icon name="arrows-exchange" size={16} color="var(--ink-3)" />
      <InlineName type={TYPE} row={row} field="reverse_name" label={t`From the other end`} />
      <span style={{ flex: 1 }} />
      <ActionIcon aria-label={t`Remove ${row.title}`} onClick={() => void settle(() => trashRecord(TYPE, row), t`${row.title} is put away.`)}><Icon name="trash" size={15} /></ActionIcon>
    </div>
  )
}
