import { plural, t } from '@lingui/core/macro'
import type { ReactNode } from 'react'
import { dayInZone, daysBetween, formatAgo, formatDate, formatMoment, formatTime, today } from '@/foundation/dates'
import { locale } from '@/foundation/locale'
import { Icon } from '@/core/kit/icon'
import type { SpecialProps } from '@/core/record-page/specials'
import { clockNow } from '@/foundation/clock'
import { nextDay, sayAge } from './coming-day'
import classes from './party.module.css'

const SOON_DAYS = 30

/** How it stands between us: last heard, the usual rhythm, a day to come, and what time it is there. */
export function PartySummary({ record, day }: SpecialProps) {
  // They speak of the present.
  if (day) return null
  const signs = [heard(record), celebration(record), clock(record)].filter(Boolean)
  return signs.length ? <ul className={classes.signs}>{signs}</ul> : null
}

function Sign({ icon, isLate, title, children }: { icon: string; isLate?: boolean; title?: string; children: ReactNode }) {
  return <li className={classes.sign} data-late={isLate} title={title}><Icon name={icon} size={15} />{children}</li>
}

function heard(record: SpecialProps['record']): ReactNode {
  const at = record.last_heard_at as string | null | undefined
  const rhythm = record.rhythm_days as number | string | null | undefined
  const due = record.quiet_on as string | null | undefined
  const isLate = !!due && due <= today()
  const usual = rhythm ? sayRhythm(Number(rhythm)) : ''
  const last = at ? t`Last heard ${formatAgo(at)}` : rhythm ? t`Not heard from yet` : ''
  if (!last) return null
  return <Sign key="heard" icon="ripple" isLate={isLate} title={[at && formatMoment(at), due && t`due on ${formatDate(due)}`].filter(Boolean).join(' · ')}><span>{last}{usual && <span className={classes.usual}>{' · '}{usual}</span>}</span></Sign>
}

function sayRhythm(days: number): string {
  if (days % 7 === 0 && days < 60) return plural(days / 7, { one: 'usually every week', other: 'usually every # weeks' })
  if (days % 30 === 0) return plural(days / 30, { one: 'usually every month', other: 'usually every # months' })
  return plural(days, { one: 'usually every day', other: 'usually every # days' })
}

function celebration(record: SpecialProps['record']): ReactNode {
  const coming = (record.children.dates ?? [])
    .flatMap((row) => typeof row.day === 'string' ? [{ row, day: nextDay(row.day) }] : [])
    .filter(({ day }) => daysBetween(today(), day) <= SOON_DAYS)
    .sort((one, other) => one.day.localeCompare(other.day))[0]
  if (!coming) return null
  return <Sign key="day" icon="cake">{sayAge(coming.row, coming.day)}</Sign>
}

function clock(record: SpecialProps['record']): ReactNode {
  const zone = record.zone as string | null | undefined
  if (!zone || zone === locale().zone) return null
  try {
    const now = new Date(clockNow()).toISOString()
    const isOtherDay = dayInZone(now, zone) !== dayInZone(now)
    const place = zone.split('/').pop()!.replaceAll('_', ' ')
    const time = formatTime(now, zone)
    return <Sign key="clock" icon="clock" title={zone}>{isOtherDay ? t`${time} in ${place} now, another day` : t`${time} in ${place} now`}</Sign>
  } catch {
    return null
  }
}
