import { t } from '@lingui/core/macro'
import { formatMonth } from '@/foundation/dates'
import { formatMoney } from '@/foundation/money'
import type { Goal, Money, Sum } from './contract'

export const sayMonth = (month: string, length: 'long' | 'short' = 'long') => formatMonth(`${month}-01`, length)

/** A sum of many: whole units are enough. */
export const saySum = (money: Money) => formatMoney({ ...money, amount: String(Math.round(Number(money.amount))) }, { short: true })

export function saySort(sum: Sum): string {
  if (sum === 'closed') return t`Closed`
  if (sum === 'committed') return t`Committed`
  if (sum === 'best') return t`Best case`
  return sum === 'likely' ? t`Weighted by what was learnt` : t`Weighted`
}

export function sayPeriod({ period, begins_on: begins }: Pick<Goal, 'period' | 'begins_on'>): string {
  const [year, month] = begins.split('-')
  if (period === 'month') return sayMonth(begins.slice(0, 7))
  return period === 'quarter' ? t`Quarter ${Math.floor((Number(month) + 2) / 3)} of ${year}` : year
}
