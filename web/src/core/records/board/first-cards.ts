import type { Field, Row } from '@/api/contract'
import { isMissing } from '@/core/kinds/kind'
import type { Column } from '../state/columns'

const LINES = 4
/** How wide a column is with its gap, and how tall a card is at least, without its lines and with its gap, in pixels. */
const COLUMN = 282
const CARD = 50
const LINE = 25

/** What a card says beside its name: the first things that the view shows and the record has. */
export function linesOn(row: Row, columns: Column[], by: Field): Column[] {
  return columns.slice(1).filter(({ name, field }) => name !== by.name && field.kind !== 'picture' && !isMissing(row[name])).slice(0, LINES)
}

/** How many cards of a column are seen in a board of this size before anybody scrolls: only those are drawn in the first picture. */
export function cardsSeen(at: number, rows: Row[], columns: Column[], by: Field, { width, height }: { width: number; height: number }): number {
  if (at * COLUMN > width) return 0
  let top = 0
  let count = 0
  while (top < height && count < rows.length) top += CARD + LINE * linesOn(rows[count++], columns, by).length
  return count
}
