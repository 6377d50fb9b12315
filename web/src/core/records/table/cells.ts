import type { ClipboardEvent } from 'react'
import type { Field, Row } from '@/api/contract'
import { textOf } from '@/core/kinds/registry'
import { rememberCopy, writeTable } from '../editing/clipboard'
import type { Range } from './cursor'
import type { GridNeeds } from './use-grid'

export type CellNeeds = Pick<GridNeeds, 'type' | 'columns' | 'rows' | 'canChange'>
/** More rows than this are changed with the bar of the selection, which says first what it will do. */
export const MOST = 200

export function linesOf({ rows }: CellNeeds, { from, to }: Range): Row[] {
  const found: Row[] = []
  for (let line = from.line; line <= to.line && found.length < MOST; line++) {
    const row = rows.rowAt(line)
    if (row) found.push(row)
  }
  return found
}

/** Rows among the lines of a range, group headings left aside. */
export function rowsWithin({ rows }: CellNeeds, { from, to }: Range): number {
  let count = 0
  for (let line = from.line; line <= to.line; line++) if (rows.placeAt(line)?.kind === 'row') count++
  return count
}

export const fieldsOf = ({ columns }: CellNeeds, { from, to }: Range) => columns.slice(from.column, to.column + 1).map(({ field }) => field)

const valueOf = (row: Row, field: Field) => row[field.name] ?? (field.name === 'title' ? row.title : null)

/** Puts the cells of a range on the clipboard, as text and for pasting here again. */
export function copyRange(event: ClipboardEvent, needs: CellNeeds, range: Range): void {
  const fields = fieldsOf(needs, range)
  const values = linesOf(needs, range).map((row) => fields.map((field) => valueOf(row, field)))
  const text = writeTable(values.map((line) => line.map((value, at) => textOf(fields[at], value))))
  rememberCopy(text, values, fields)
  event.clipboardData.setData('text/plain', text)
  event.preventDefault()
}
