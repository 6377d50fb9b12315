import { plural, t } from '@lingui/core/macro'
import { Link } from '@tanstack/react-router'
import { formatMoment, formatTime, dayInZone } from '@/foundation/dates'
import { formatDuration } from '@/foundation/numbers'
import type { ClockView, Span } from './clocks'
import classes from './cases.module.css'
import { minutes } from './clock-sign'

const SHOWN = 8

/** The arithmetic of a clock, line by line: what was promised, what was counted, where it stood, what is left. */
export function ClockLines({ clock }: { clock: ClockView }) {
  const { promise, seconds, began, stretches, pauses, used, left, due, stopped, zone } = clock
  const shown = stretches.slice(-SHOWN)
  const hidden = stretches.length - shown.length + clock.left_out
  return (
    <dl className={classes.lines}>
      <Line label={t`Promised`} value={seconds === null ? '' : formatDuration(seconds)} about={promise && <Link to="/$type/$id" params={{ type: 'promises', id: String(promise.id) }}>{promise.title}</Link>} />
      <Line label={t`Began`} value={formatMoment(began, zone)} />
      {hidden > 0 && <Line label={plural(hidden, { one: 'One stretch before', other: '# stretches before' })} value={formatDuration(minutes(used - total(shown)))} />}
      {shown.map((span) => <Line key={span.begin} label={sayDay(span, zone)} value={formatDuration(minutes(span.seconds))} isPart />)}
      {pauses.map((span) => <Line key={span.begin} label={t`Stood ${formatMoment(span.begin, zone)} – ${formatMoment(span.end, zone)}`} value="" isPart />)}
      <Line label={t`Used up`} value={formatDuration(minutes(used))} isSum />
      {left !== null && <Line label={left < 0 ? t`Over by` : t`Left`} value={formatDuration(minutes(Math.abs(left)))} isSum />}
      {stopped && <Line label={t`Stopped`} value={formatMoment(stopped, zone)} />}
      {due && <Line label={t`Due`} value={formatMoment(due, zone)} />}
      <p className="quiet">{t`Working hours, as the clock shows them in ${zone.replaceAll('_', ' ')}.`}</p>
    </dl>
  )
}

function Line({ label, value, about, isPart, isSum }: { label: string; value: string; about?: React.ReactNode; isPart?: boolean; isSum?: boolean }) {
  return <div className={classes.line} data-part={isPart || undefined} data-sum={isSum || undefined}><dt>{label} {about}</dt><dd className="tabular">{value}</dd></div>
}

function sayDay({ begin, end }: Span, zone: string): string {
  const isOneDay = dayInZone(begin, zone) === dayInZone(end, zone)
  return `${formatMoment(begin, zone)} – ${isOneDay ? formatTime(end, zone) : formatMoment(end, zone)}`
}

const total = (spans: Span[]): number => spans.reduce((sum, { seconds }) => sum + seconds, 0)
