import type { ChildRow } from '@/core/writing/child-rows'
import { scaled } from './line-sums'

/** How much goes along of each line, by its id; what is missing stays. */
export type Taken = Record<string, string>

/** As the server is told, to whom no number at all would mean the whole line. */
export function takenOf(taken: Taken): { id: string; quantity: string }[] {
  return Object.entries(taken).map(([id, quantity]) => ({ id, quantity: quantity || '0' }))
}

/** The lines in two: what goes along, and what stays. */
export function parted(lines: ChildRow[], taken: Taken): { goes: ChildRow[]; stays: ChildRow[] } {
  const of = (line: ChildRow) => scaled(taken[String(line.id)] ?? '0')
  const all = (line: ChildRow) => scaled(line.quantity ?? '1')
  return {
    goes: lines.filter((line) => of(line) > 0n).map((line) => ({ ...line, quantity: said(of(line)) })),
    stays: lines.filter((line) => all(line) > of(line)).map((line) => ({ ...line, quantity: said(all(line) - of(line)) })),
  }
}

function said(quantity: bigint): string { return `${quantity / 10000n}.${String(quantity % 10000n).padStart(4, '0')}` }
