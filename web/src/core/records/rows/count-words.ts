import { t } from '@lingui/core/macro'
import type { Count, Rows } from '@/api/contract'
import { formatCount } from '@/foundation/numbers'
import { BLOCK } from './blocks'

/** 12,345, or "about 12,000" where counting every row would be dear. */
export function sayCount({ value, exact }: Count): string {
  return exact ? formatCount(value) : t`about ${formatCount(rounded(value))}`
}

function rounded(value: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(value, 1))) - 2)
  return Math.round(value / step) * step
}

/** What the rows themselves say about the length of a list; undefined where they agree with the count. */
export function correctCount(count: number, block: number, { rows, next }: Rows): number | undefined {
  const end = block * BLOCK + rows.length
  if (next === null) return end !== count && (rows.length > 0 || end < count) ? end : undefined
  return end >= count ? end + BLOCK : undefined
}
