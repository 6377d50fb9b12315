import { addDays, today } from '@/foundation/dates'
import { keptFormat, locale } from '@/foundation/locale'
import { readDate } from '@/core/kinds/read-date'

type Unit = 'day' | 'week' | 'month' | 'year'
const UNITS: Record<string, Unit> = {
  d: 'day', day: 'day', days: 'day', tag: 'day', tage: 'day', tagen: 'day', w: 'week', week: 'week', weeks: 'week', woche: 'week', wochen: 'week',
  m: 'month', month: 'month', months: 'month', monat: 'month', monate: 'month', monaten: 'month', y: 'year', year: 'year', years: 'year', jahr: 'year', jahre: 'year', jahren: 'year',
}
const NUMBERS: Record<string, number> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, ein: 1, eine: 1, einem: 1, einer: 1, zwei: 2, drei: 3, vier: 4 }
const NEXT = /^(?:next|nächste[nrs]?|naechste[nrs]?|coming|this|on|am)\s+/

/** A day in words, seen from today: "tomorrow", "next Monday", "in 3 weeks", "end of month", "12 May", or any typed date; null if it is none. */
export function readDayWords(words: string, from = today()): string | null {
  const text = fold(words)
  if (!text) return null
  return nearDay(text, from) ?? inSomeTime(text, from) ?? weekdayOf(text, from) ?? endOf(text, from) ?? dayOfMonth(text, from) ?? readDate(words)
}

const fold = (words: string) => words.trim().toLocaleLowerCase().replace(/\s+/g, ' ').replace(/[.,]$/, '')

/** Today, tomorrow and the like, also in the user's own language. */
function nearDay(text: string, from: string): string | null {
  const own = keptFormat('near-days', () => {
    const relative = new Intl.RelativeTimeFormat(locale().tag, { numeric: 'auto' })
    return new Map([-1, 0, 1, 2].map((days) => [relative.format(days, 'day').toLocaleLowerCase(), days]))
  })
  const days = own.get(text) ?? ({ today: 0, tod: 0, tonight: 0, tomorrow: 1, tom: 1, tmr: 1, yesterday: -1 } as Record<string, number>)[text]
  return days === undefined ? null : addDays(from, days)
}

/** "in 3 weeks", "2 months", "next week", "a week from now". */
function inSomeTime(text: string, from: string): string | null {
  const parts = /^(?:in )?(\d{1,3}|\p{L}+) ?(\p{L}+)(?: from (?:now|today))?$/u.exec(text)
  if (!parts) return null
  const count = /^(next|nächste[rsn]?)$/.test(parts[1]) ? 1 : Number(parts[1]) || NUMBERS[parts[1]]
  const unit = UNITS[parts[2]]
  return count && unit ? step(from, count, unit) : null
}

function step(from: string, count: number, unit: Unit): string {
  if (unit === 'day') return addDays(from, count)
  if (unit === 'week') return addDays(from, 7 * count)
  const [year, month, day] = from.split('-').map(Number)
  const months = month - 1 + (unit === 'year' ? 12 * count : count)
  const target = [year + Math.floor(months / 12), months % 12 + 1]
  return isoOf(target[0], target[1], Math.min(day, lastDay(target[0], target[1])))
}

const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()
const isoOf = (year: number, month: number, day: number) => new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
const weekdayNumber = (iso: string) => new Date(`${iso}T00:00:00Z`).getUTCDay()

/** Names of weekdays or months, in English and the user's language; the key is what one may type. */
function named(part: 'weekday' | 'month'): Map<string, number> {
  return keptFormat(`named:${part}`, () => {
    const names = new Map<string, number>()
    for (const tag of ['en', locale().tag]) {
      for (const style of ['long', 'short'] as const) {
        const format = new Intl.DateTimeFormat(tag, { [part]: style, timeZone: 'UTC' })
        for (let at = 0; at < (part === 'month' ? 12 : 7); at += 1) {
          // 3 January 2027 is a Sunday.
          const sample = part === 'month' ? new Date(Date.UTC(2027, at, 15)) : new Date(Date.UTC(2027, 0, 3 + at))
          names.set(fold(format.format(sample)), at)
        }
      }
    }
    return names
  })
}

/** The coming Monday; today's own weekday means a week from now. */
function weekdayOf(text: string, from: string): string | null {
  const wanted = named('weekday').get(text.replace(NEXT, ''))
  if (wanted === undefined) return null
  return addDays(from, (wanted - weekdayNumber(from) + 7) % 7 || 7)
}

function endOf(text: string, from: string): string | null {
  const [year, month] = from.split('-').map(Number)
  if (/^(?:end of (?:the )?month|eom|monatsende)$/.test(text)) return isoOf(year, month, lastDay(year, month))
  if (/^(?:end of (?:the )?week|eow|weekend|this weekend)$/.test(text)) return addDays(from, (5 - weekdayNumber(from) + 7) % 7)
  return null
}

/** "12 May", "May 12", "12. Mai 2027"; without a year, the next one to come. */
function dayOfMonth(text: string, from: string): string | null {
  const parts = /^(\d{1,2})(?:st|nd|rd|th|\.)? (\p{L}+)\.?,?(?: (\d{4}))?$/u.exec(text) ?? swap(/^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,?(?: (\d{4}))?$/u.exec(text))
  const month = parts && named('month').get(parts[2])
  if (!parts || month === undefined || month === null) return null
  const day = Number(parts[1])
  const year = Number(parts[3] ?? from.slice(0, 4))
  if (day < 1 || day > lastDay(year, month + 1)) return null
  const iso = isoOf(year, month + 1, day)
  return !parts[3] && iso < from ? isoOf(year + 1, month + 1, day) : iso
}

const swap = (parts: RegExpExecArray | null) => parts && [parts[0], parts[2], parts[1], parts[3]]
