import { t } from '@lingui/core/macro'
import { clockNow } from '@/foundation/clock'
import { dayInZone, daysBetween, formatDate, formatDayDistance, today } from '@/foundation/dates'
import { keptFormat, locale } from '@/foundation/locale'
import type { CaseRow } from './contract'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** `near`: from when on it is near its breach, as its promise warns; the server keeps it. */
export interface Due { at: number; what: 'answer' | 'solve'; near: number | null }
type Clocked = Pick<CaseRow, 'answer_due_at' | 'solve_due_at' | 'answered_at' | 'near_at' | 'state'>

/** What comes first of what was promised and not yet kept; null where nothing was, or all is done. */
export function nextDue({ answer_due_at: answer, solve_due_at: solve, answered_at: answered, near_at: warned, state }: Clocked): Due | null {
  if (state === 'solved' || state === 'closed') return null
  const near = warned ? Date.parse(warned) : null
  if (!answered && answer && (!solve || answer < solve)) return { at: Date.parse(answer), what: 'answer', near }
  return solve ? { at: Date.parse(solve), what: 'solve', near } : null
}

export type Urgency = 'late' | 'near' | 'later'

export function urgencyOf(due: Due, now = clockNow()): Urgency {
  if (due.at <= now) return 'late'
  return due.near !== null && due.near <= now ? 'near' : 'later'
}

/** "answer in 23 min", "solve tomorrow", "2 h late". */
export function sayDue(due: Due, now = clockNow()): string {
  const left = due.at - now
  if (left <= 0) {
    const length = sayLength(-left)
    return due.what === 'answer' ? t`answer ${length} late` : t`${length} late`
  }
  const day = dayInZone(new Date(due.at).toISOString())
  if (left < 12 * HOUR || day === today(now)) {
    const length = sayLength(left)
    return due.what === 'answer' ? t`answer in ${length}` : t`solve in ${length}`
  }
  const when = daysBetween(today(now), day) < 7 ? formatDayDistance(day, today(now)) : formatDate(day)
  return due.what === 'answer' ? t`answer ${when}` : t`solve ${when}`
}

/** "23 min", "2 h", "3 days": one unit, the largest that fits. */
export function sayLength(length: number): string {
  if (length < HOUR) return inUnit(Math.max(1, Math.round(length / MINUTE)), 'minute')
  if (length < 48 * HOUR) return inUnit(Math.round(length / HOUR), 'hour')
  return inUnit(Math.round(length / (24 * HOUR)), 'day')
}

function inUnit(count: number, unit: 'minute' | 'hour' | 'day'): string {
  const unitDisplay = unit === 'day' ? 'long' : 'short'
  return keptFormat(`length:${unit}`, () => new Intl.NumberFormat(locale().tag, { style: 'unit', unit, unitDisplay })).format(count)
}
