import { plural, t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { FirstFew } from '@/commons/today/first-few'
import { Section } from '@/commons/today/section'
import { RecordLink } from '@/core/kit/record-link'
import { writeFilter } from '@/core/records/state/filter-text'
import { formatDayDistance, today } from '@/foundation/dates'
import { formatMoney } from '@/foundation/money'
import { daysInStage } from '../deals/signs'
import { dayQuery, type NeedyDeal, type Reason } from './day-query'
import classes from './sales-today.module.css'

/** Deals that need their seller: a step is due, they stand too long, or nobody knows what is next. */
export function NeedyDeals() {
  const { data } = useQuery(dayQuery)
  if (!data || data.counts.deals === 0) return null
  const mine = { and: [{ field: 'owner', op: 'is' as const, value: 'me' }, { field: 'state', op: 'is' as const, value: 'open' }] }
  return (
    <Section title={t`Deals that need you`} count={data.counts.deals} action={<Link to="/$type" params={{ type: 'deals' }} search={{ f: writeFilter(mine) } as never} className={classes.all}>{t`All of mine`}</Link>}>
      <FirstFew items={data.deals}>{(deal) => <Needy key={deal.id} deal={deal} />}</FirstFew>
    </Section>
  )
}

function Needy({ deal }: { deal: NeedyDeal }) {
  return (
    <li className={classes.deal}>
      <div className={classes.words}>
        <RecordLink type="deals" id={String(deal.id)} className={`one-line ${classes.name}`} dir="auto">{deal.title}</RecordLink>
        {deal.party && <span className={`one-line ${classes.more}`} dir="auto">{deal.party.title}</span>}
      </div>
      <span className={classes.why}>{deal.why.map((reason) => <span key={reason} data-reason={reason} data-late={isLate(deal, reason) || undefined}>{sayWhy(deal, reason)}</span>)}</span>
      {deal.value && <strong className={`tabular ${classes.worth}`}>{formatMoney(deal.value, { short: true })}</strong>}
    </li>
  )
}

const isLate = (deal: NeedyDeal, reason: Reason) => reason === 'due' && !!deal.next_step?.due_on && deal.next_step.due_on < today()

function sayWhy(deal: NeedyDeal, reason: Reason): string {
  if (reason === 'aimless') return t`No next step`
  if (reason === 'stale') return plural(daysInStage(deal.stage_since) ?? 0, { one: 'Here for # day', other: 'Here for # days' })
  const step = deal.next_step
  return step?.due_on ? t`${step.title}, ${formatDayDistance(step.due_on)}` : step?.title ?? ''
}
