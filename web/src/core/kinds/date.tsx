import { daysBetween, formatDate, formatDayDistance, formatLongDay, today } from '@/foundation/dates'
import type { FieldKind } from './kind'
import { readDate } from './read-date'

/** Days near today are said as one says them. */
export function sayDay(iso: string): string {
  return Math.abs(daysBetween(today(), iso)) <= 1 ? formatDayDistance(iso) : formatDate(iso)
}

export const date: FieldKind<string> = {
  kind: 'date', icon: 'calendar', width: 120,
  Display: ({ value }) => <time className="tabular" dateTime={value} title={formatLongDay(value)}>{sayDay(value)}</time>,
  toText: (value) => formatDate(value, { year: 'always' }),
  fromText: readDate,
}
