import { sayCode } from '@/core/kinds/codes'
import { currencies, currencyName } from '@/foundation/money'
import { LANGUAGES } from '@/foundation/languages'

interface Option { value: string; label: string }

const OFTEN = ['EUR', 'USD', 'GBP', 'CHF', 'JPY', 'CAD', 'AUD', 'SEK', 'NOK', 'DKK', 'PLN', 'CZK']
const BY_REGION: Record<string, string> = {
  US: 'USD', GB: 'GBP', CH: 'CHF', JP: 'JPY', CA: 'CAD', AU: 'AUD', SE: 'SEK', NO: 'NOK', DK: 'DKK', PL: 'PLN', CZ: 'CZK', IN: 'INR', BR: 'BRL', MX: 'MXN', CN: 'CNY', ZA: 'ZAR', TR: 'TRY', NG: 'NGN', KR: 'KRW', NZ: 'NZD',
}

/** The country this browser says it is in, if it says so. */
export function guessCountry(): string {
  return new Intl.Locale(navigator.language || 'en').region ?? ''
}

/** The currency of that country. */
export function guessCurrency(): string {
  return BY_REGION[guessCountry()] ?? 'EUR'
}

/** All currencies, the frequent ones first. */
export function currencyOptions(): Option[] {
  const others = currencies().filter((code) => !OFTEN.includes(code))
  return [...OFTEN, ...others].map((code) => ({ value: code, label: `${code} · ${currencyName(code)}` }))
}

export function zoneOptions(): Option[] {
  const zones = typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf('timeZone') : []
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone
  return [...new Set(['UTC', own, ...zones])].filter(Boolean).map((zone) => ({ value: zone, label: sayCode('zone', zone) }))
}

/** The languages of the house, each by its own name. */
export const spokenOptions = (): Option[] => Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))

export const isSpoken = (language: string): boolean => language in LANGUAGES
