import type { Money } from '@/api/contract'
import type { ChildRow } from '@/core/writing/child-rows'

/** Sums are worked out in whole numbers, as the server does: a fraction of a float is never money. */
const SCALE = 4
const WHOLE = 10n ** 4n
/** A line is quantity (4 decimals) × price (4) × per cent left (6), told to a hundredth. */
const TO_CENTS = 10n ** 12n

/** A decimal as whole ten-thousandths; what is no number counts as nothing. */
export function scaled(text: unknown): bigint {
  const found = /^(-?)(\d*)(?:\.(\d*))?$/.exec(String(text ?? '').trim())
  if (!found) return 0n
  const [, sign, whole, rest = ''] = found
  const value = BigInt(whole || '0') * WHOLE + BigInt((rest + '0000').slice(0, SCALE))
  return sign ? -value : value
}

/** Quantity times price less the discount, in hundredths; the even one where it lies between two. */
export function lineCents(line: ChildRow): bigint {
  const price = line.price as Money | null | undefined
  if (!price) return 0n
  const full = scaled(line.quantity ?? '1') * scaled(price.amount) * (100n * WHOLE - scaled(line.discount ?? '0'))
  const [cents, left] = [full / TO_CENTS, full % TO_CENTS]
  const twice = left * 2n
  return twice > TO_CENTS || (twice === TO_CENTS && cents % 2n === 1n) ? cents + 1n : cents
}

export function sayCents(cents: bigint): string { return `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}` }

/** What lines are worth together, by currency, in their order. */
export function totals(lines: ChildRow[]): Money[] {
  const found = new Map<string, bigint>()
  for (const line of lines) {
    const currency = (line.price as Money | null | undefined)?.currency
    if (currency) found.set(currency, (found.get(currency) ?? 0n) + lineCents(line))
  }
  return [...found].map(([currency, cents]) => ({ amount: sayCents(cents), currency }))
}
