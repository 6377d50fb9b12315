import { useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react'
import type { Row } from '@/api/contract'
import { isEditable } from '@/core/kinds/registry'
import { latinOf } from '@/core/kit/keys'
import { announceProblem } from '@/core/kit/notices'
import { typeAhead } from '@/core/kit/type-ahead'
import { along } from '@/foundation/locale'
import { forgetCell } from '../editing/cell-drafts'
import type { RowsControl } from '../rows/use-rows'
import type { Column } from '../state/columns'
import { MOST, copyRange, rowsWithin } from './cells'
import { isTyping, moveCell, rangeOf, type Cell, type Range } from './cursor'
import { beReady, changing } from './saving'

export interface GridNeeds {
  type: string
  columns: Column[]
  rows: RowsControl
  pageLines: number
  canChange: boolean
  showCell: (cell: Cell) => void
  openRow: (row: Row) => void
  toggleRow: (row: Row) => void
  selectAll: () => void
  clearSelection: () => void
  sortBy: (column: Column, adding: boolean) => void
  resize: (column: Column, step: number) => void
  move: (column: Column, step: -1 | 1) => void
}

function paste(event: ClipboardEvent, needs: GridNeeds, range: Range): void {
  event.preventDefault()
  // Gone from the event once this turn is over.
  const text = event.clipboardData.getData('text/plain')
  changing().then(({ pasteAt }) => pasteAt(text, needs, range)).catch(announceProblem)
}

function copy(event: ClipboardEvent, needs: GridNeeds, range: Range): void {
  copyRange(event, needs, range)
  if (rowsWithin(needs, range) > MOST) changing().then(({ sayUncopied }) => sayUncopied(needs, range)).catch(announceProblem)
}

function cut(event: ClipboardEvent, needs: GridNeeds, range: Range): void {
  copyRange(event, needs, range)
  changing().then(({ clearRange }) => clearRange(needs, range)).catch(announceProblem)
}

export interface Editing { cell: Cell; typed: string | null }

/** The cursor of the table, its keys and its clipboard. The table keeps the focus; cells are pointed at. */
export function useGrid(needs: GridNeeds, start: Cell | null) {
  const [active, setActive] = useState<Cell | null>(start)
  const [anchor, setAnchor] = useState<Cell | null>(start)
  const [editing, setEditing] = useState<Editing | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const { columns, rows } = needs
  const bounds = { lines: rows.lines, columns: columns.length, page: needs.pageLines }

  const goTo = (cell: Cell, extend = false) => {
    setActive(cell)
    if (!extend) setAnchor(cell)
    needs.showCell(cell)
  }
  const canEdit = ({ line, column }: Cell) => needs.canChange && line >= 0 && !!rows.rowAt(line) && isEditable(columns[column].field)
  const edit = (cell: Cell, typed: string | null = null) => {
    if (!canEdit(cell)) return
    goTo(cell)
    if (typed !== null) {
      typeAhead()
      // Who types into a closed cell begins anew.
      forgetCell(needs.type, String(rows.rowAt(cell.line)!.id), columns[cell.column].name)
    }
    beReady()
    setEditing({ cell, typed })
  }
  const stopEditing = (next?: 'down' | 'right' | 'left') => {
    setEditing(null)
    box.current?.focus({ preventScroll: true })
    if (!active || !next) return
    if (next === 'down') goTo(moveCell(active, 'ArrowDown', bounds, false)!)
    else {
      const place = nextEditable(active, next === 'right' ? 1 : -1)
      if (place) edit(place)
    }
  }
  const nextEditable = (cell: Cell, step: 1 | -1): Cell | null => {
    for (let column = cell.column + step; column >= 0 && column < columns.length; column += step) {
      if (canEdit({ line: cell.line, column })) return { line: cell.line, column }
    }
    return null
  }

  const openMenu = (column: number) => {
    // The menu listens for keys while it is open: the one that opens it must have passed first.
    window.setTimeout(() => box.current?.querySelector<HTMLElement>(`[data-heading="${column}"] [aria-haspopup]`)?.click())
  }
  const onHeading = (event: KeyboardEvent, cell: Cell): boolean => {
    const column = columns[cell.column]
    const key = along(event.key)
    const step = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0
    if (event.key === 'Enter') needs.sortBy(column, event.shiftKey)
    else if (event.key === ' ' || event.key === 'ContextMenu') openMenu(cell.column)
    else if (step && event.shiftKey && (event.ctrlKey || event.metaKey)) {
      needs.move(column, step)
      goTo({ line: -1, column: Math.max(1, Math.min(columns.length - 1, cell.column + step)) })
    } else if (step && event.shiftKey) needs.resize(column, step * 16)
    else return false
    return true
  }
  const onCell = (event: KeyboardEvent, cell: Cell): boolean => {
    const place = rows.placeAt(cell.line)
    const row = rows.rowAt(cell.line)
    const isFar = event.ctrlKey || event.metaKey
    if (place?.kind === 'heading') {
      if (event.key !== 'Enter' && event.key !== ' ') return false
      rows.toggleSection(rows.sections[place.section].key)
      return true
    }
    if (event.key === 'Enter' && row && (cell.column === 0 || isFar)) needs.openRow(row)
    else if (event.key === 'Enter' || event.key === 'F2') edit(cell)
    else if (event.key === ' ' && row) needs.toggleRow(row)
    else if (event.key === 'Delete' || event.key === 'Backspace') changing().then(({ clearRange }) => clearRange(needs, rangeOf(anchor ?? cell, cell))).catch(announceProblem)
    else if (isTyping(event) && cell.column > 0 && canEdit(cell)) edit(cell, event.key)
    else return false
    return true
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (editing || event.target !== box.current) return
    const cell = active ?? { line: 0, column: 0 }
    const isFar = event.ctrlKey || event.metaKey
    if (event.key === 'Tab') {
      const next = tabFrom(cell, event.shiftKey ? -1 : 1)
      if (!next) { leaveBy(event); return }
      goTo(next)
      event.preventDefault()
      return
    }
    if (isFar && latinOf(event) === 'a') needs.selectAll()
    else if (event.key === 'Escape') { needs.clearSelection(); setAnchor(active) }
    else if (!(cell.line < 0 ? onHeading(event, cell) : onCell(event, cell))) {
      const next = moveCell(cell, event.key, bounds, isFar)
      if (!next || event.altKey) return
      goTo(active ? next : cell, event.shiftKey && cell.line >= 0)
    }
    event.preventDefault()
  }
  // As in a spreadsheet from cell to cell; beyond the row's ends out of the table, so that nobody is caught in it.
  const tabFrom = (cell: Cell, step: 1 | -1): Cell | null => {
    const column = cell.column + step
    const isRow = !!active && cell.line >= 0 && rows.placeAt(cell.line)?.kind === 'row'
    return isRow && column >= 0 && column < columns.length ? { line: cell.line, column } : null
  }
  const leaveBy = (event: KeyboardEvent) => {
    // The rows hold links of their own; Tab leaves the table as a whole and never walks through them.
    const exit = box.current?.parentElement?.querySelector<HTMLElement>(event.shiftKey ? '[data-entry]' : '[data-exit]')
    exit?.focus({ preventScroll: true })
  }
  const range = active && anchor && active.line >= 0 ? rangeOf(anchor, active) : null
  return {
    box, active, range, editing, goTo, edit, stopEditing, onKeyDown,
    onCopy: (event: ClipboardEvent) => { if (range && !editing) copy(event, needs, range) },
    onCut: (event: ClipboardEvent) => { if (range && !editing && needs.canChange) cut(event, needs, range) },
    onPaste: (event: ClipboardEvent) => { if (range && !editing && needs.canChange) paste(event, needs, range) },
    onFocus: () => { if (!active && rows.lines > 0) { const first = { line: 0, column: 0 }; setActive(first); setAnchor(first) } },
    /** The rows are others now; whoever stands on a heading, from where they are sorted, stays there. */
    forget: () => {
      const kept = active && active.line < 0 ? active : null
      setActive(kept)
      setAnchor(kept)
      setEditing(null)
    },
  }
}
