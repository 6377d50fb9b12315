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

const bare = (word: string) => word.toLocaleLowerCase().replace(/[.٫]/g, '')

/** The names of the months, long and short, in the user's language and in English. */
function monthNames(): string[][] {
  return keptFormat('month-names', () => Array.from({ length: 12 }, (_, month) => [locale().tag, 'en'].flatMap((tag) => (['long', 'short'] as const).flatMap((style) => {
    const day = new Date(Date.UTC(2026, month, 15))
    // Beside a day some languages write the month in another form than alone.
    const beside = new Intl.DateTimeFormat(tag, { day: 'numeric', month: style, timeZone: 'UTC' }).formatToParts(day).find(({ type }) => type === 'month')!.value
    return [beside, new Intl.DateTimeFormat(tag, { month: style, timeZone: 'UTC' }).format(day)].map(bare)
  }))))
}

/** "29 Feb 2024", "Feb 29, 2024", "1. März": as the boxes write a day themselves. */
function readNamed(words: string[]): string | null {
  const named = words.filter((word) => !/^\d+$/.test(word))
  const numbers = words.filter((word) => /^\d+$/.test(word))
  if (named.length !== 1 || numbers.length < 1 || numbers.length > 2 || bare(named[0]).length < 2) return null
  const word = bare(named[0])
  const exact = monthNames().findIndex((names) => names.includes(word))
  const month = exact >= 0 ? exact : word.length < 3 ? -1 : monthNames().findIndex((names) => names.some((name) => name.startsWith(word)))
  if (month < 0) return null
  const isYearFirst = numbers.length === 2 && (numbers[0].length > 2 || Number(numbers[0]) > 31)
  const [day, year] = isYearFirst ? [numbers[1], numbers[0]] : [numbers[0], numbers[1] ?? today().slice(0, 4)]
  return build(fullYear(Number(year)), month + 1, Number(day))
}

const fullYear = (year: number) => year < 100 ? year + (year > 50 ? 1900 : 2000) : year

/** Reads what people type: 2026-11-21, 21.11.26 in the user's own order, 21/11, 21 Nov, +3 (days from now). */
export function readDate(text: string): string | null {
  const typed = text.trim()
  if (/^[+-]\d{1,4}$/.test(typed)) return addDays(today(), Number(typed))
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(typed)
  if (iso) return build(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const words = typed.split(/[./\-\s,،年月日]+/).filter(Boolean)
  const numbers = words.map(Number)
  if (numbers.some(Number.isNaN)) return readNamed(words)
  if (numbers.length < 2 || numbers.length > 3) return null
  const order = numbers.length === 3 ? partOrder() : partOrder().filter((part) => part !== 'year')
  const read = Object.fromEntries(order.map((part, at) => [part, numbers[at]])) as Record<Part, number>
  const year = read.year ?? Number(today().slice(0, 4))
  return build(fullYear(year), read.month, read.day)
}
