import { plural, t } from '@lingui/core/macro'
import { Link as Anchor } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Link, UserLink } from '@/api/contract'
import { findField } from '@/api/describe'
import { isMissing } from '@/core/kinds/kind'
import { Icon } from '@/core/kit/icon'
import { FieldRow } from '@/core/record-page/profile/field-row'
import profile from '@/core/record-page/profile/profile.module.css'
import type { SpecialProps } from '@/core/record-page/specials'
import { dayInZone, daysBetween, formatAgo, formatDate, today } from '@/foundation/dates'
import classes from './leads.module.css'
import { ScoreLine } from './score-line'

/** How warm it is and why, what was asked, where it stands, and why it is whose it is. */
export function LeadSummary({ record, description, isReadOnly, day }: SpecialProps) {
  const about = findField(description.fields, 'about')
  return (
    <div className={classes.summary}>
      {!day && record.score != null && <ScoreLine id={String(record.id)} score={Number(record.score)} subject={record.party as Link | null} />}
      {about && !isMissing(record.about) && <dl className={profile.prose}><FieldRow type="leads" record={record} field={about} isReadOnly={isReadOnly} isBare /></dl>}
      <ul className={classes.signs}>{[standing(record), deal(record), owner(record)]}</ul>
    </div>
  )
}

function Sign({ icon, isLate, children }: { icon: string; isLate?: boolean; children: ReactNode }) {
  return <li className={classes.sign} data-late={isLate}><Icon name={icon} size={15} /><span>{children}</span></li>
}

const PATIENCE = 3

function standing(record: SpecialProps['record']): ReactNode {
  const reason = record.reason as string | null
  const closed = record.closed_at as string | null
  const taken = record.worked_at as string | null
  if (record.state === 'qualified' && closed) return <Sign key="state" icon="circle-check">{reason ? t`Qualified on ${formatDate(dayInZone(closed))}: ${reason}` : t`Qualified on ${formatDate(dayInZone(closed))}`}</Sign>
  if (record.state === 'disqualified' && closed) return <Sign key="state" icon="circle-x">{t`Let go on ${formatDate(dayInZone(closed))}: ${reason ?? ''}`}</Sign>
  if (record.state === 'worked' && taken) return <Sign key="state" icon="hand-grab">{t`Taken up ${formatAgo(taken)}`}</Sign>
  const came = record.created_at as string | undefined
  const days = came ? daysBetween(dayInZone(came), today()) : 0
  return <Sign key="state" icon="hourglass" isLate={days > PATIENCE}>{days === 0 ? t`Came today; nobody has taken it up yet` : plural(days, { one: 'Waiting for a day to be taken up', other: 'Waiting for # days to be taken up' })}</Sign>
}

function deal(record: SpecialProps['record']): ReactNode {
  const opened = record.deal as Link | null
  return opened && <Sign key="deal" icon="target-arrow"><Anchor to="/$type/$id" params={{ type: 'deals', id: String(opened.id) }}>{opened.title}</Anchor></Sign>
}

function owner(record: SpecialProps['record']): ReactNode {
  const why = record.assigned_why as string | null
  const who = record.owner as UserLink | null
  return why && who && <Sign key="owner" icon="arrows-split">{t`Went to ${who.title}: ${why}`}</Sign>
}
