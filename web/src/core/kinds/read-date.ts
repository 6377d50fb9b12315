import { addDays, today } from '@/foundation/dates'
import { keptFormat, locale } from '@/foundation/locale'

type Part = 'day' | 'month' | 'year'

function partOrder(): Part[] {
  return keptFormat('date-order', () =>
    new Intl.DateTimeFormat(locale().tag, { day: 'numeric', month: 'numeric', year: 'numeric' }).formatToParts(new Date())
      .map(({ type }) => type).filter((type): type is Part => ['day', 'month', 'year'].includes(type)))
}

function build(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal ? date.toISOString().slice(0, 10) : null
}

/** Reads what people type: 2026-11-21, 21.11.26 in the user's own order, 21/11, +3 (days from now). */
export function readDate(text: string): string | null {
  const typed = text.trim()
  if (/^[+-]\d{1,4}$/.test(typed)) return addDays(today(), Number(typed))
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(typed)
  if (iso) return build(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const numbers = typed.split(/[./\-\s]+/).filter(Boolean).map(Number)
  if (numbers.length < 2 || numbers.length > 3 || numbers.some(Number.isNaN)) return null
  const order = numbers.length === 3 ? partOrder() : partOrder().filter((part) => part !== 'year')
  const read = Object.fromEntries(order.map((part, at) => [part, numbers[at]])) as Record<Part, number>
  const year = read.year ?? Number(today().slice(0, 4))
  return build(year < 100 ? year + (year > 50 ? 1900 : 2000) : year, read.month, read.day)
}
