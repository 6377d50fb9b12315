import type { Field } from '@/api/contract'
import { keptFormat, locale } from '@/foundation/locale'
import { countryName } from '@/foundation/names'

/** Of years long gone browsers know less. */
const SOME_DAY = Date.UTC(2026, 0, 1)

export type Code = 'language' | 'zone' | 'country'

const LANGUAGES = 'en de fr es it pt nl sv nb da fi is et lv lt pl cs sk hu ro bg el sl hr sr bs mk sq tr ru uk be ka hy az kk ja zh ko vi th id ms fil hi bn ur ta te mr gu pa fa ar he sw am yo ig ha zu xh af ga cy ca eu gl mt'.split(' ')

/** What a text stands for where it is kept as the code of a standard: "de", "Europe/Berlin", "DE". */
export function codeOf(field: Pick<Field, 'name' | 'custom'>): Code | null {
  const name = field.name.split('.').at(-1)
  return !field.custom && (name === 'language' || name === 'zone' || name === 'country') ? name : null
}

/** A code in the reader's words; one that nobody knows stays as it is. */
export function sayCode(code: Code, value: string): string {
  try {
    return code === 'language' ? sayLanguage(value) : code === 'zone' ? sayZone(value) : /^[A-Z]{2}$/.test(value) ? countryName(value) : value
  } catch {
    return value
  }
}

/** The languages people are asked about, by name. */
export function languageChoices(own?: string): { value: string; label: string }[] {
  return [...new Set([...LANGUAGES, ...(own ? [own] : [])])].map((value) => ({ value, label: sayCode('language', value) }))
    .sort((one, other) => one.label.localeCompare(other.label, locale().tag))
}

function sayLanguage(value: string): string {
  return keptFormat('languages', () => new Intl.DisplayNames(locale().tag, { type: 'language' })).of(value) ?? value
}

/** "Berlin · Central European Time" */
function sayZone(value: string): string {
  if (value === 'UTC') return value
  const place = value.split('/').at(-1)!.replaceAll('_', ' ')
  const parts = keptFormat(`zone:${value}`, () => new Intl.DateTimeFormat(locale().tag, { timeZone: value, timeZoneName: 'longGeneric' })).formatToParts(SOME_DAY)
  const time = parts.find(({ type }) => type === 'timeZoneName')?.value
  // Where a zone has no name of its own the browser repeats the place: "Kathmandu Time" stays, "GMT+3" says nothing more.
  return time && !/\d/.test(time) && !time.startsWith(place) ? `${place} · ${time}` : place
}
