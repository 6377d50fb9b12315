import { clockNow } from './clock'
import { keptFormat, locale } from './locale'

const DAY = 86_400_000
type Style = Intl.DateTimeFormatOptions

function format(name: string, style: Style): Intl.DateTimeFormat {
  return keptFormat(`date:${name}`, () => new Intl.DateTimeFormat(locale().tag, style))
}

/** A calendar day is not a moment: it is built and printed in UTC, so that no zone can shift it. */
function dayOf(iso: string): Date { return new Date(`${iso.slice(0, 10)}T00:00:00Z`) }

/** Today's date in the user's zone, as 2026-11-21. */
export function today(now: Date | number = clockNow()): string {
  return keptFormat('date:iso', () => new Intl.DateTimeFormat('en-CA', { timeZone: locale().zone })).format(now)
}

/** The hour on the user's wall, 0 to 23. */
export function hourNow(): number {
  return Number(new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone: locale().zone }).format(clockNow()))
}

export function addDays(iso: string, days: number): string {
  return new Date(dayOf(iso).getTime() + days * DAY).toISOString().slice(0, 10)
}

/** Whole days from one date to another; negative if it lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((dayOf(to).getTime() - dayOf(from).getTime()) / DAY)
}

/** 21 Nov 2026; the year is left out when it is this one. */
export function formatDate(iso: string, { year = 'auto' }: { year?: 'auto' | 'always' } = {}): string {
  const isThisYear = iso.slice(0, 4) === today().slice(0, 4)
  return year === 'auto' && isThisYear
    ? format('short', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(dayOf(iso))
    : format('full', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(dayOf(iso))
}

/** Saturday 21 November. */
export function formatLongDay(iso: string): string {
  return format('long', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(dayOf(iso))
}

export function formatWeekday(iso: string): string {
  return format('weekday', { weekday: 'long', timeZone: 'UTC' }).format(dayOf(iso))
}

/** November 2026, as the timeline's separators say it. */
export function formatMonth(iso: string, month: 'long' | 'short' = 'long'): string {
  return format(`month-${month}`, { month, year: 'numeric', timeZone: 'UTC' }).format(dayOf(iso))
}

/** 1984-02-29 or --02-29, whose year nobody knows. */
export function formatPartialDate(iso: string): string {
  if (!iso.startsWith('--')) return formatDate(iso, { year: 'always' })
  return format('partial', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(dayOf(`2000-${iso.slice(2)}`))
}

export function formatTime(at: string, zone = locale().zone): string {
  return format(`time:${zone}`, { hour: 'numeric', minute: '2-digit', timeZone: zone }).format(new Date(at))
}

/** The day of a moment in the user's zone. */
export function dayInZone(at: string, zone = locale().zone): string {
  return keptFormat(`date:iso:${zone}`, () => new Intl.DateTimeFormat('en-CA', { timeZone: zone })).format(new Date(at))
}

export function formatMoment(at: string, zone = locale().zone): string {
  return format(`moment:${zone}`, {
    day: 'numeric', month: 'short', year: 'numeric', hour: 'numeric', minute: '2-digit', timeZone: zone,
  }).format(new Date(at))
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * DAY], ['month', 30 * DAY], ['week', 7 * DAY], ['day', DAY], ['hour', DAY / 24], ['minute', DAY / 1440],
]

/** "3 weeks ago", "tomorrow"; moments below a minute are "now". */
export function formatAgo(at: string, now = clockNow()): string {
  const distance = new Date(at).getTime() - now
  const relative = keptFormat('relative', () => new Intl.RelativeTimeFormat(locale().tag, { numeric: 'auto' }))
  for (const [unit, size] of STEPS) {
    if (Math.abs(distance) >= size) return relative.format(Math.round(distance / size), unit)
  }
  return relative.format(0, 'second')
}

/** "yesterday", "in 3 days": for days, which have no hour. */
export function formatDayDistance(iso: string, from = today()): string {
  const days = daysBetween(from, iso)
  return keptFormat('relative', () => new Intl.RelativeTimeFormat(locale().tag, { numeric: 'auto' })).format(days, 'day')
}

/** The moment at which a day begins in the user's zone, as the server takes it. */
export function startOfDay(iso: string, zone = locale().zone): string {
  const wall = keptFormat(`wall:${zone}`, () => new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }))
  const ahead = (at: number) => Date.parse(`${wall.format(new Date(at)).replace(' ', 'T')}Z`) - at
  const midnight = Date.parse(`${iso}T00:00:00Z`)
  const near = midnight - ahead(midnight)
  return new Date(midnight - ahead(near)).toISOString()
}
