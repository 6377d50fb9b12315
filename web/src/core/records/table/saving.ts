import type { Row } from '@/api/contract'
import { fetchPart } from '@/core/kit/fetch-part'
import { announceProblem } from '@/core/kit/notices'
import { whenQuiet } from '@/core/kit/quiet-moment'
import { forgetSavedCell } from '../editing/cell-drafts'
import type { CellChange } from '../editing/save-cells'

let saver: typeof import('./pasting') | null = null

/** What changes cells is fetched when somebody is about to. */
export async function changing(): Promise<typeof import('./pasting')> {
  saver ??= await fetchPart(() => import('./pasting'))
  return saver
}

export const beReady = (): void => { changing().catch(() => undefined) }
whenQuiet(beReady)

/** Saves a cell, then closes it; where that cannot begin for want of a line, it stays open with what was typed. What is refused is there again when the cell is opened. */
export function saveCell(type: string, row: Row, change: CellChange, close: () => void): void {
  if (!saver) { changing().then(() => saveCell(type, row, change, close), announceProblem); return }
  let isRefused = false
  // The box writes down what is in it as it closes, which may be later than the answer.
  const forget = () => { if (!isRefused) window.setTimeout(() => forgetSavedCell(type, String(row.id), change.field.name, change.value)) }
  saver.saveCells(type, row, [change], { onRefused: () => { isRefused = true } }).then(forget, announceProblem)
  close()
}
