import { t } from '@lingui/core/macro'
import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTypeBrief } from '@/api/describe'
import { useActions } from '@/core/kit/actions'
import { Failure } from '@/core/kit/failure'
import { Icon } from '@/core/kit/icon'
import { KeyCaps } from '@/core/kit/key-caps'
import { lazyPart } from '@/core/kit/lazy-part'
import { PanelCard } from '@/core/record-page/related/panel-card'
import type { SpecialProps } from '@/core/record-page/specials'
import { useRecordSearch } from '@/core/record-page/use-record-search'
import { networkQuery } from '../network/network-query'
import { tiesOf, type Tie } from '../network/ties'
import classes from './relationships.module.css'
import { TieRow } from './tie-row'

const RelationshipDialog = lazyPart(() => import('./relationship-dialog').then((module) => module.RelationshipDialog))

const SHOWN = 6

/** Whom they belong with, named from this end; and the way into the network. */
export function RelationshipsPanel({ record, isReadOnly, day }: SpecialProps) {
  const query = useQuery(networkQuery(String(record.id)))
  const [, change] = useRecordSearch()
  const [open, setOpen] = useState<Tie | 'new' | null>(null)
  const [isWhole, setWhole] = useState(false)
  const mayAdd = !!useTypeBrief('relationships')?.rights.create && !isReadOnly && !record.trashed_at
  useActions(mayAdd ? [{ id: 'relationship:add', label: t`Add a relationship`, group: t`This page`, icon: 'heart-handshake', keys: 'r', typesInto: true, run: () => setOpen('new') }] : [])
  const ties = query.data ? tiesOf(query.data, String(record.id), day).filter(({ edge }) => !day || !edge.since || edge.since <= day) : []
  const shown = isWhole ? ties : ties.slice(0, SHOWN)
  const tools = (
    <>
      {ties.length > 0 && (
        <Tooltip label={<span>{t`See the network`} <KeyCaps keys="w" /></span>}>
          <ActionIcon size={22} aria-label={t`See the network`} onClick={() => change({ look: 'network' }, { isStep: true })}><Icon name="topology-star" size={15} /></ActionIcon>
        </Tooltip>
      )}
      {mayAdd && <ActionIcon size={22} aria-label={t`Add a relationship`} onClick={() => setOpen('new')}><Icon name="plus" size={15} /></ActionIcon>}
    </>
  )
  return (
    <PanelCard label={t`Relationships`} icon="heart-handshake" tools={tools}>
      {query.isError && <Failure small error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && !ties.length && (
        <p className={classes.none}>{t`Who works here, who is family, who brought whom?`}{' '}
          {mayAdd && <button type="button" className={classes.textButton} onClick={() => setOpen('new')}>{t`Add the first`}</button>}</p>
      )}
      <ul className={classes.list}>{shown.map((tie) => <TieRow key={tie.edge.id} tie={tie} mayEdit={mayAdd} onEdit={() => setOpen(tie)} />)}</ul>
      {ties.length > SHOWN && (
        <div className={classes.foot}><Button variant="subtle" color="gray" size="compact-xs" onClick={() => setWhole(!isWhole)}>{isWhole ? t`Show fewer` : t`All ${ties.length}`}</Button></div>
      )}
      {open && <RelationshipDialog subject={record} tie={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </PanelCard>
  )
}
