import { t } from '@lingui/core/macro'
import { daysBetween, formatDate, formatDayDistance, formatWeekday, today } from '@/foundation/dates'

/** The next time a yearly day comes round, today included; 29 February is kept on the 28th where there is none. */
export function nextDay(partial: string, from = today()): string {
  const monthDay = partial.startsWith('--') ? partial.slice(2) : partial.slice(5)
  const year = Number(from.slice(0, 4))
  const inYear = (each: number) => monthDay === '02-29' && !isLeap(each) ? `${each}-02-28` : `${each}-${monthDay}`
  return inYear(year) >= from ? inYear(year) : inYear(year + 1)
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** How many years it is then, if the year is known. */
export function yearsOn(partial: string, day: string): number | null {
  return partial.startsWith('--') ? null : Number(day.slice(0, 4)) - Number(partial.slice(0, 4))
}

/** "Turns 42 on Saturday", "Anniversary tomorrow". */
export function sayAge(row: Record<string, unknown>, day: string): string {
  const distance = daysBetween(today(), day)
  const when = distance <= 1 ? formatDayDistance(day) : distance < 7 ? t`on ${formatWeekday(day)}` : t`on ${formatDate(day)}`
  const years = yearsOn(String(row.day), day)
  if (row.kind === 'birthday') return years ? t`Turns ${years} ${when}` : t`Birthday ${when}`
  const name = String(row.label || '') || (row.kind === 'anniversary' ? t`Anniversary` : row.kind === 'name_day' ? t`Name day` : t`A day to remember`)
  return years ? t`${name} ${when} (${years} years)` : `${name} ${when}`
}
