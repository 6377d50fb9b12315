/** In whose words dates, numbers and names are written. Set once after sign-in; formatters read it. */
interface Locale {
  tag: string
  zone: string
  currency: string
  /** 0 is Sunday; empty means as in the user's country. */
  weekStart: '' | '0' | '1' | '2' | '3' | '4' | '5' | '6'
}

const current: Locale = {
  tag: typeof navigator === 'undefined' ? 'en' : navigator.language || 'en',
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC',
  currency: 'EUR',
  weekStart: '',
}
const formats = new Map<string, unknown>()

export function locale(): Readonly<Locale> { return current }

/** Unknown or empty parts leave the browser's own in place. */
export function setLocale(wanted: Partial<Locale>): void {
  for (const [name, value] of Object.entries(wanted)) {
    if (value && isUsable(name as keyof Locale, value)) Object.assign(current, { [name]: value })
  }
  formats.clear()
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
