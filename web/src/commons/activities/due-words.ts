import { plural } from '@lingui/core/macro'
import { daysBetween, formatDate, formatDayDistance, today } from '@/foundation/dates'

/** How late or soon a day is, in colours that mean something. */
export function lateness(day: string | null): 'late' | 'today' | 'later' {
  if (!day) return 'later'
  const days = daysBetween(today(), day)
  return days < 0 ? 'late' : days === 0 ? 'today' : 'later'
}

const NEAR = 14

/** "4 days late", "tomorrow", "in 3 days", and the day itself when it is far. */
export function sayDue(day: string): string {
  const days = daysBetween(today(), day)
  if (days < -1) return plural(-days, { one: '# day late', other: '# days late' })
  return days < NEAR ? formatDayDistance(day) : formatDate(day)
}

