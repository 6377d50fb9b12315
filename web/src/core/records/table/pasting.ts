import { plural, t } from '@lingui/core/macro'
import type { Row } from '@/api/contract'
import { isEditable } from '@/core/kinds/registry'
import { announce } from '@/core/kit/notices'
import { readPasted, readTable } from '../editing/clipboard'
import { saveCells, type CellChange } from '../editing/save-cells'
import { fieldsOf, linesOf, MOST, rowsWithin, type CellNeeds } from './cells'
import type { Range } from './cursor'

export { saveCells }

interface RowChange { row: Row; changes: CellChange[] }

/** Empties the cells of a range that may be empty. */
export async function clearRange(needs: CellNeeds, range: Range): Promise<void> {
  if (!needs.canChange) return
  await reach(needs, range)
  const fields = fieldsOf(needs, range).filter((field) => isEditable(field) && !field.required)
  const reached = linesOf(needs, range)
  await saveRows(needs.type, reached.map((row) => ({ row, changes: fields.map((field) => ({ field, value: null })) })))
  const missed = rowsWithin(needs, range) - reached.length
  if (missed > 0) announce({ text: plural(missed, { one: `# row was left as it was: it is one too many at once (${MOST}). Select the rows to change them all.`, other: `# rows were left as they were: they are too many at once (${MOST}). Select the rows to change them all.` }) })
}

/** Says how many rows of a range are not on the clipboard. */
export function sayUncopied(needs: CellNeeds, range: Range): void {
  const missed = rowsWithin(needs, range) - linesOf(needs, range).length
  announce({ text: plural(missed, { one: `# row was not copied: it is one too many at once (${MOST}). Export the list to have them all.`, other: `# rows were not copied: they are too many at once (${MOST}). Export the list to have them all.` }) })
}

/** Rows that were never on the screen are fetched first: what is pasted must not slip to others. */
const reach = (needs: CellNeeds, { from, to }: Range) => needs.rows.reach(from.line, Math.min(to.line, from.line + 2 * MOST))

/** Pastes cells from here or from a spreadsheet; one cell fills the whole range. */
export async function pasteAt(pasted: string, needs: CellNeeds, range: Range): Promise<void> {
  const table = readTable(pasted)
  const isOne = table.length === 1 && table[0].length === 1
  const size = { lines: table.length, columns: Math.max(...table.map((line) => line.length)) }
  const target: Range = isOne ? range : {
    from: range.from,
    to: { line: range.from.line + size.lines - 1, column: Math.min(needs.columns.length, range.from.column + size.columns) - 1 },
  }
  await reach(needs, target)
  let unread = 0
  const reached = linesOf(needs, target)
  const changes = reached.map((row, line): RowChange => ({
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
  const missed = (isOne ? rowsWithin(needs, target) : table.length) - reached.length
  if (missed > 0) announce({ text: plural(missed, { one: `# row was not pasted: the list ends before it, or it is one too many at once (${MOST}).`, other: `# rows were not pasted: the list ends before them, or they are too many at once (${MOST}).` }) })
  if (unread > 0) announce({ text: plural(unread, { one: '# cell was left as it was: its column does not take that value.', other: '# cells were left as they were: their columns do not take those values.' }) })
}

async function saveRows(type: string, wished: RowChange[]): Promise<void> {
  const changes = wished.filter((each) => each.changes.length > 0)
  if (changes.length === 1) { await saveCells(type, changes[0].row, changes[0].changes); return }
  const entries: string[] = []
  for (const { row, changes: cells } of changes) {
    const entry = await saveCells(type, row, cells, { quiet: true })
    if (entry) entries.push(entry)
  }
  if (entries.length === 0) return
  // The last is taken back first: a row may have been changed twice.
  announce({ text: t`${plural(entries.length, { one: '# record', other: '# records' })} changed.`, entries: entries.reverse() })
}
