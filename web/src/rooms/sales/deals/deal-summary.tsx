import { plural, t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Link } from '@/api/contract'
import { Icon } from '@/core/kit/icon'
import type { SpecialProps } from '@/core/record-page/specials'
import { DealChance } from '../chance/deal-chance'
import { daysBetween, dayInZone, formatDate, today } from '@/foundation/dates'
import { formatMoney } from '@/foundation/money'
import classes from './deals.module.css'
import { StageBar } from './stage-bar'
import { stagesQuery } from './stages'

interface Money { amount: string; currency: string }

/** What it is worth, where it stands, by when, and what is missing. */
export function DealSummary({ record, isReadOnly }: SpecialProps) {
  const [value, weighted] = [record.value as Money | null, record.weighted as Money | null]
  const pipeline = record.pipeline as Link | null
  const { data: stages = [] } = useQuery({ ...stagesQuery(String(pipeline?.id)), enabled: !!pipeline })
  const stage = stages.find(({ id }) => id === String((record.stage as Link | null)?.id))
  const isOpen = record.state === 'open'
  return (
    <div className={classes.summary}>
      {value && (
        <p className={classes.worth}>
          <strong className="tabular">{formatMoney(value)}</strong>
          {isOpen && weighted && stage && <span className="quiet">{t`${formatMoney(weighted)} weighted at ${stage.probability} %`}</span>}
        </p>
      )}
      {isOpen && <DealChance record={record} />}
      <StageBar record={record} isReadOnly={isReadOnly} />
      {isOpen && <ul className={classes.signs}>{[expected(record), standing(record, stage?.staleDays ?? null), nextStep(record)]}</ul>}
    </div>
  )
}

function Sign({ icon, isLate, children }: { icon: string; isLate?: boolean; children: ReactNode }) {
  return <li className={classes.sign} data-late={isLate}><Icon name={icon} size={15} />{children}</li>
}

function expected(record: SpecialProps['record']): ReactNode {
  const day = record.expected_on as string | null
  if (!day) return <Sign key="expected" icon="calendar">{t`No day is hoped for yet`}</Sign>
  return <Sign key="expected" icon="calendar" isLate={day < today()}>{day < today() ? t`Was expected on ${formatDate(day)}` : t`Expected on ${formatDate(day)}`}</Sign>
}

function standing(record: SpecialProps['record'], staleDays: number | null): ReactNode {
  const since = record.stage_since as string | null
  if (!since) return null
  const days = daysBetween(dayInZone(since), today())
  const isStale = staleDays !== null && days > staleDays
  return <Sign key="standing" icon="hourglass" isLate={isStale}>{plural(days, { one: 'In this stage for a day', other: 'In this stage for # days' })}</Sign>
}

function nextStep(record: SpecialProps['record']): ReactNode {
  const step = record.next_step as Link | null
  return <Sign key="next" icon="checkbox" isLate={!step}>{step ? t`Next: ${step.title}` : t`No next step`}</Sign>
}
