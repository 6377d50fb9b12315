import { LANGUAGES } from './languages'

/** In whose words dates, numbers and names are written. Set once after sign-in; formatters read it. */
interface Locale {
  /** Of the words; the tag is that of dates and numbers. */
  language: string
  tag: string
  zone: string
  currency: string
  /** 0 is Sunday; empty means as in the user's country. */
  weekStart: '' | '0' | '1' | '2' | '3' | '4' | '5' | '6'
}

const browsers = typeof navigator === 'undefined' ? 'en' : navigator.language || 'en'
const current: Locale = {
  language: 'en',
  tag: browsers,
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC',
  currency: 'EUR',
  weekStart: '',
}
const formats = new Map<string, unknown>()
/** What the user chose; empty is as usual. */
let chosen = ''

export function locale(): Readonly<Locale> { return current }

/** Unknown or empty parts leave the browser's own in place. */
export function setLocale(wanted: Partial<Locale>): void {
  for (const [name, value] of Object.entries(wanted)) {
    if (name === 'tag') chosen = value
    if (value && isUsable(name as keyof Locale, value)) Object.assign(current, { [name]: value })
  }
  if (!chosen) current.tag = usualTag(current.language)
  formats.clear()
}

/** A word of the house as it is written inside a sentence: German nouns keep their capital. */
export const inside = (word: string): string => current.language === 'en' ? word.toLowerCase() : word

/** A key as it is meant from left to right: in a mirrored page the left arrow leads on. */
export function along(key: string): string {
  if (document.dir !== 'rtl') return key
  return key === 'ArrowLeft' ? 'ArrowRight' : key === 'ArrowRight' ? 'ArrowLeft' : key
}

/** A value between others in one line: in a mirrored page each keeps its own direction, and its place. */
export const apart = (words: string): string => document.dir === 'rtl' ? `\u2068${words}\u2069` : words

/** Dates and numbers as the browser's region writes them, in the language of the words; Arabic with the digits of phone numbers. */
function usualTag(language: string): string {
  const { language: spoken, region } = new Intl.Locale(browsers)
  // A browser of a language that the house lacks keeps its own: the words are English only for want of better ones.
  if (spoken === language || !(spoken in LANGUAGES)) return language === 'ar' ? `${browsers}-u-nu-latn` : browsers
  return `${language}${region ? `-${region}` : ''}${language === 'ar' ? '-u-nu-latn' : ''}`
}

function isUsable(name: keyof Locale, value: string): boolean {
  try {
    if (name === 'tag') Intl.getCanonicalLocales(value)
    if (name === 'zone') Intl.DateTimeFormat('en', { timeZone: value })
    return true
  } catch {
    return false
  }
}

/** Intl formatters are dear to build and cheap to keep. */
export function keptFormat<T>(name: string, build: () => T): T {
  const known = formats.get(name) as T | undefined
  if (known) return known
  const format = build()
  formats.set(name, format)
  return format
}

/** The first day of the week where the user lives (0 is Sunday). */
export function firstDayOfWeek(): 0 | 1 | 2 | 3 | 4 | 5 | 6 {
  if (locale().weekStart) return Number(locale().weekStart) as 0
  return keptFormat('first-day', () => {
    const spoken = new Intl.Locale(locale().tag) as Intl.Locale & { weekInfo?: { firstDay: number }; getWeekInfo?: () => { firstDay: number } }
    return [(spoken.getWeekInfo?.() ?? spoken.weekInfo)?.firstDay ?? 1]
  })[0] % 7 as 0
}
