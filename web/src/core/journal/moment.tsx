import { dayInZone, daysBetween, formatAgo, formatDate, formatMoment, formatWeekday, today } from '@/foundation/dates'

const NEAR_DAYS = 7

/** "3 hours ago" while it is near, the day when it is far; the exact moment in the reader's zone on hover. */
export function Moment({ at }: { at: string }) {
  const day = dayInZone(at)
  const isNear = Math.abs(daysBetween(day, today())) < NEAR_DAYS
  const exact = `${formatWeekday(day)}, ${formatMoment(at)}`
  return <time className="tabular" dateTime={at} title={exact}>{isNear ? formatAgo(at) : formatDate(day)}</time>
}
