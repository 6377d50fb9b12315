import { locale } from '@/foundation/locale'

const TAGS = ['en-GB', 'en-US', 'en-AU', 'en-CA', 'en-IN', 'de-DE', 'de-AT', 'de-CH', 'fr-FR', 'fr-CH', 'fr-CA', 'es-ES', 'es-MX', 'it-IT', 'pt-PT', 'pt-BR', 'nl-NL', 'sv-SE', 'nb-NO', 'da-DK', 'fi-FI', 'pl-PL', 'cs-CZ', 'tr-TR', 'ru-RU', 'uk-UA', 'ja-JP', 'zh-CN', 'zh-TW', 'ko-KR', 'ar-EG', 'he-IL', 'hi-IN']

/** Regions by name, each with a day as it is written there. */
export function localeOptions(own: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(locale().tag, { type: 'language' })
  const day = new Date(Date.UTC(2026, 10, 21))
  return [...new Set([own, ...TAGS])].filter(Boolean).map((tag) => ({
    value: tag, label: `${names.of(tag) ?? tag} · ${new Intl.DateTimeFormat(tag, { timeZone: 'UTC' }).format(day)}`,
  }))
}

/** The days a week can begin with; 0 is Sunday. */
export function weekdays(): { value: string; label: string }[] {
  const format = new Intl.DateTimeFormat(locale().tag, { weekday: 'long', timeZone: 'UTC' })
  return [1, 0, 6].map((day) => ({ value: String(day), label: format.format(new Date(Date.UTC(2026, 1, 1 + day))) }))
}
