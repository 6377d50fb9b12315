import { useEffect, useRef } from 'react'
import { cellDrafts, type CellDraft } from '../editing/cell-drafts'
import type { RowsControl } from '../rows/use-rows'
import type { Column } from '../state/columns'
import type { useGrid } from './use-grid'

/** A cell into which somebody was typing when the page was loaded anew is open again, where its row stands in the list. */
export function useReopenedCell(type: string, columns: Column[], rows: RowsControl, grid: ReturnType<typeof useGrid>): void {
  const left = useRef<CellDraft | null | undefined>(undefined)
  const isOnItsWay = useRef(false)
  useEffect(() => {
    if (left.current === undefined) left.current = cellDrafts(type).at(-1) ?? null
    const draft = left.current
    if (!draft || rows.isFirst) return
    const cell = { line: draft.line, column: columns.findIndex(({ name }) => name === draft.field) }
    const row = rows.rowAt(cell.line)
    if (cell.column >= 0 && !row && rows.placeAt(cell.line)?.kind === 'row') {
      // Further down: it is fetched once it is looked at.
      if (!isOnItsWay.current) grid.goTo(cell)
      isOnItsWay.current = true
      return
    }
    left.current = null
    if (cell.column >= 0 && row && String(row.id) === draft.id) grid.edit(cell)
  })
}
