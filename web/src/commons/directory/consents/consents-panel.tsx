import { t } from '@lingui/core/macro'
import { ActionIcon, Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Chip } from '@/core/kit/chip'
import { Failure } from '@/core/kit/failure'
import { Icon } from '@/core/kit/icon'
import { lazyPart } from '@/core/kit/lazy-part'
import { PanelCard } from '@/core/record-page/related/panel-card'
import type { SpecialProps } from '@/core/record-page/specials'
import { formatMoment } from '@/foundation/dates'
import { purposesQuery, standingQuery, startingWish, stateColours, stateWords, type Standing, type Wish } from './consents'
import classes from './consents.module.css'

const ConsentDialog = lazyPart(() => import('./consent-dialog').then((module) => module.ConsentDialog))
const LedgerDialog = lazyPart(() => import('./ledger-dialog').then((module) => module.LedgerDialog))

/** How everything stands that somebody was asked for: agreed, withdrawn, expired; and the way to the proof. */
export function ConsentsPanel(props: SpecialProps) {
  return props.day ? null : <Panel {...props} />
}

function Panel({ record, isReadOnly }: SpecialProps) {
  const purposes = useQuery(purposesQuery)
  const query = useQuery(standingQuery(String(record.id)))
  const [wish, setWish] = useState<Wish | null>(null)
  const [isOpen, setOpen] = useState(false)
  const standing = query.data?.standing ?? []
  const mayWrite = !!query.data?.may_write && !isReadOnly && !record.trashed_at && !!purposes.data?.some(({ is_archived: isArchived }) => !isArchived)
  const add = () => setWish(startingWish('given'))
  const tools = mayWrite && <ActionIcon size={22} aria-label={t`Write down a consent`} onClick={add}><Icon name="plus" size={15} /></ActionIcon>
  return (
    <PanelCard label={t`Consents`} icon="shield" tools={tools}>
      {query.isError && <Failure small error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && !standing.length && <p className={classes.none}>{t`They agreed to nothing yet, so nobody may write to them for it.`}</p>}
      <ul className={classes.list}>
        {standing.map((one) => (
          <li key={`${one.purpose}.${one.channel}`}>
            <Row one={one} onWithdraw={mayWrite && one.state === 'given' ? () => setWish(startingWish('withdrawn', one.purpose, [one.channel])) : undefined} />
          </li>
        ))}
      </ul>
      {standing.length > 0 && <div className={classes.foot}><Button variant="subtle" color="gray" size="compact-xs" onClick={() => setOpen(true)}>{t`See the proof`}</Button></div>}
      {wish && <ConsentDialog record={record} start={wish} onClose={() => setWish(null)} />}
      {isOpen && <LedgerDialog record={record} onClose={() => setOpen(false)} />}
    </PanelCard>
  )
}

function Row({ one, onWithdraw }: { one: Standing; onWithdraw?: () => void }) {
  return (
    <div className={classes.row}>
      <span className={classes.words}>
        <span className={classes.name}>{one.label}</span>
        <span className={classes.more}>{formatMoment(one.happened_at)}</span>
      </span>
      <Chip color={stateColours[one.state]}>{stateWords()[one.state]}</Chip>
      {onWithdraw && <ActionIcon size={22} aria-label={t`Withdraw ${one.label}`} title={t`They no longer agree`} onClick={onWithdraw}><Icon name="x" size={14} /></ActionIcon>}
    </div>
  )
}
