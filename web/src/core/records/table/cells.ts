import { plural, t } from '@lingui/core/macro'
import type { ClipboardEvent } from 'react'
import { api } from '@/api/client'
import type { Field, Row } from '@/api/contract'
import { isEditable, textOf } from '@/core/kinds/registry'
import { announce, announceProblem } from '@/core/kit/notices'
import { readPasted, readTable, rememberCopy, writeTable } from '../editing/clipboard'
import { saveCells, type CellChange } from '../editing/save-cells'
import type { Range } from './cursor'
import type { GridNeeds } from './use-grid'

type Needs = Pick<GridNeeds, 'type' | 'columns' | 'rows' | 'canChange'>
interface RowChange { row: Row; changes: CellChange[] }

/** More rows than this are changed with the bar of the selection, which says first what it will do. */
const MOST = 200

function linesOf({ rows }: Needs, { from, to }: Range): Row[] {
  const found: Row[] = []
  for (let line = from.line; line <= to.line && found.length <= MOST; line++) {
    const row = rows.rowAt(line)
    if (row) found.push(row)
  }
  return found
}

const fieldsOf = ({ columns }: Needs, { from, to }: Range) => columns.slice(from.column, to.column + 1).map(({ field }) => field)

const valueOf = (row: Row, field: Field) => row[field.name] ?? (field.name === 'title' ? row.title : null)

/** Puts the cells of a range on the clipboard, as text and for pasting here again. */
export function copyRange(event: ClipboardEvent, needs: Needs, range: Range): void {
  const fields = fieldsOf(needs, range)
  const values = linesOf(needs, range).map((row) => fields.map((field) => valueOf(row, field)))
  const text = writeTable(values.map((line) => line.map((value, at) => textOf(fields[at], value))))
  rememberCopy(text, values, fields)
  event.clipboardData.setData('text/plain', text)
  event.preventDefault()
}

/** Empties the cells of a range that may be empty. */
export async function clearRange(needs: Needs, range: Range): Promise<void> {
  if (!needs.canChange) return
  const fields = fieldsOf(needs, range).filter((field) => isEditable(field) && !field.required)
  await saveRows(needs.type, linesOf(needs, range).map((row) => ({ row, changes: fields.map((field) => ({ field, value: null })) })))
}

/** Pastes cells from here or from a spreadsheet; one cell fills the whole range. */
export async function pasteAt(event: ClipboardEvent, needs: Needs, range: Range): Promise<void> {
  event.preventDefault()
  const pasted = event.clipboardData.getData('text/plain')
  const table = readTable(pasted)
  const isOne = table.length === 1 && table[0].length === 1
  const size = { lines: table.length, columns: Math.max(...table.map((line) => line.length)) }
  const target: Range = isOne ? range : {
    from: range.from,
    to: { line: range.from.line + size.lines - 1, column: Math.min(needs.columns.length, range.from.column + size.columns) - 1 },
  }
  let unread = 0
  const changes = linesOf(needs, target).map((row, line): RowChange => ({
    row,
    changes: fieldsOf(needs, target).flatMap((field, column) => {
      const place = isOne ? { line: 0, column: 0 } : { line, column }
      const cell = table[place.line]?.[place.column]
      if (cell === undefined) return []
      const value = isEditable(field) ? readPasted(pasted, place, cell, field) : undefined
      if (value === undefined || (value === null && field.required)) { unread++; return [] }
      return [{ field, value }]
    }),
  }))
  await saveRows(needs.type, changes)
  if (unread > 0) announce({ text: plural(unread, { one: '# cell was left as it was: its column does not take that value.', other: '# cells were left as they were: their columns do not take those values.' }) })
}

async function saveRows(type: string, wished: RowChange[]): Promise<void> {
  const changes = wished.slice(0, MOST).filter((each) => each.changes.length > 0)
  if (changes.length === 1) { await saveCells(type, changes[0].row, changes[0].changes); return }
  const entries: string[] = []
  for (const { row, changes: cells } of changes) {
    const entry = await saveCells(type, row, cells, { quiet: true })
    if (entry) entries.push(entry)
  }
  if (entries.length === 0) return
  const [last, ...others] = entries.reverse()
  announce({ text: t`${plural(entries.length, { one: '# record', other: '# records' })} changed.`, entry: last, afterUndo: () => void undoAll(others) })
}

async function undoAll(entries: string[]): Promise<void> {
  try {
    for (const entry of entries) await api.post(`/entries/${entry}/undo`, { dry_run: false })
  } catch (error) {
    announceProblem(error)
  }
}
