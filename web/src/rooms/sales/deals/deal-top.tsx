import { plural, t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Link, Money } from '@/api/contract'
import { Icon } from '@/core/kit/icon'
import type { SpecialProps } from '@/core/record-page/specials'
import { formatDate, formatDayDistance, today } from '@/foundation/dates'
import { formatMoney } from '@/foundation/money'
import { DealChance } from '../chance/deal-chance'
import classes from './deals.module.css'
import { daysInStage, isStale } from './signs'
import { StageBar } from './stage-bar'
import { stagesQuery } from './stages'

/** Across the page: where the deal stands, what it is worth, by when, and whether it stands too long. */
export function DealTop({ record, isReadOnly }: SpecialProps) {
  const [value, weighted] = [record.value as Money | null, record.weighted as Money | null]
  const pipeline = record.pipeline as Link | null
  const { data: stages = [] } = useQuery({ ...stagesQuery(String(pipeline?.id)), enabled: !!pipeline })
  const stage = stages.find(({ id }) => id === String((record.stage as Link | null)?.id))
  const isOpen = record.state === 'open'
  return (
    <div className={classes.top}>
      <StageBar record={record} isReadOnly={isReadOnly} />
      <ul className={classes.signs}>
        {value && <li className={classes.worth}><strong className="tabular">{formatMoney(value)}</strong>{isOpen && weighted && stage && <span className="quiet">{t`${formatMoney(weighted)} weighted at ${stage.probability} %`}</span>}</li>}
        {isOpen ? <>{expected(record)}{standing(record, stage?.staleDays ?? null)}</> : closing(record)}
        {isOpen && !!record.chance && <li><DealChance record={record} /></li>}
        {pipeline && <Sign icon="stairs">{pipeline.title}</Sign>}
      </ul>
    </div>
  )
}

function Sign({ icon, isLate, tone, children }: { icon: string; isLate?: boolean; tone?: 'won' | 'lost'; children: ReactNode }) {
  return <li className={classes.sign} data-late={isLate || undefined} data-tone={tone}><Icon name={icon} size={15} />{children}</li>
}

function expected(record: SpecialProps['record']): ReactNode {
  const day = record.expected_on as string | null
  if (!day) return 'expected_on' in record && <Sign icon="calendar">{t`No day is hoped for yet`}</Sign>
  const isLate = day < today()
  return <Sign icon="calendar" isLate={isLate}>{isLate ? t`Was expected on ${formatDate(day)}` : t`Expected on ${formatDate(day)} (${formatDayDistance(day)})`}</Sign>
}

function standing(record: SpecialProps['record'], patience: number | null): ReactNode {
  const since = record.stage_since as string | null
  const days = daysInStage(since)
  if (days === null) return null
  const isLate = isStale(since, patience)
  const said = days === 0 ? t`In this stage since today` : plural(days, { one: 'In this stage for a day', other: 'In this stage for # days' })
  return <Sign icon="hourglass" isLate={isLate}>{said}{isLate && <span className="quiet">{plural(patience ?? 0, { one: 'usually a day at most', other: 'usually # days at most' })}</span>}</Sign>
}

function closing(record: SpecialProps['record']): ReactNode {
  const day = record.closed_at ? formatDate(String(record.closed_at).slice(0, 10)) : ''
  if (record.state === 'won') return <Sign icon="trophy" tone="won">{t`Won on ${day}`}</Sign>
  return <Sign icon="circle-x" tone="lost">{record.lost_reason ? t`Lost on ${day}: ${String(record.lost_reason)}` : t`Lost on ${day}`}</Sign>
}
