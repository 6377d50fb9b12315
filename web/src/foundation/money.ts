import { keptFormat, locale } from './locale'

interface Money { amount: string; currency: string }

/** €1,200.50, with the currency's own number of decimals; `short` leaves out empty decimals. */
export function formatMoney({ amount, currency }: Money, { short = false } = {}): string {
  const isWhole = /^-?\d+(\.0*)?$/.test(amount)
  const digits = short && isWhole ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {}
  const format = keptFormat(`money:${currency}:${short && isWhole}`, () =>
    new Intl.NumberFormat(locale().tag, { style: 'currency', currency, ...digits }))
  return format.format(amount as unknown as number)
}

/** The currencies the browser knows, by code. */
export function currencies(): string[] {
  return typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf('currency') : ['EUR', 'USD', 'GBP', 'CHF']
}

export function currencyName(code: string): string {
  return keptFormat('currency-names', () => new Intl.DisplayNames(locale().tag, { type: 'currency' })).of(code) ?? code
}
