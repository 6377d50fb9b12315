import { addDays } from '@/foundation/dates'
import { along } from '@/foundation/locale'

/** The day of the week, 0 is Sunday. */
const weekday = (iso: string) => new Date(`${iso}T00:00:00Z`).getUTCDay()

/** The first day of the week in which a day lies. */
export function weekStart(iso: string, firstDay: number): string {
  return addDays(iso, -((weekday(iso) - firstDay + 7) % 7))
}

/** The weeks that show a whole month, each of seven days. */
export function monthWeeks(iso: string, firstDay: number): string[][] {
  const first = `${iso.slice(0, 7)}-01`
  const last = addDays(stepMonth(first, 1), -1)
  const weeks: string[][] = []
  for (let day = weekStart(first, firstDay); day <= last; day = addDays(day, 7)) weeks.push(weekDays(day))
  return weeks
}

export function weekDays(start: string): string[] {
  return Array.from({ length: 7 }, (_, at) => addDays(start, at))
}

/** The same day some months on, or the month's last where there is no such day. */
export function stepMonth(iso: string, step: number): string {
  const [year, month, day] = iso.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + step, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(day, last))
  return first.toISOString().slice(0, 10)
}

/** Where a key leads from a day; null for keys that do not move. */
export function moveDay(iso: string, key: string): string | null {
  switch (along(key)) {
    case 'ArrowLeft': return addDays(iso, -1)
    case 'ArrowRight': return addDays(iso, 1)
    case 'ArrowUp': return addDays(iso, -7)
    case 'ArrowDown': return addDays(iso, 7)
    case 'PageUp': return stepMonth(iso, -1)
    case 'PageDown': return stepMonth(iso, 1)
    default: return null
  }
}
