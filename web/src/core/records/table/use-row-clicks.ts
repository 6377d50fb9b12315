import { useId, useRef, type FocusEvent, type MouseEvent, type PointerEvent } from 'react'
import type { RowsControl } from '../rows/use-rows'
import type { useSelection } from '../selection/use-selection'
import type { useGrid } from './use-grid'
import type { useOpenRow } from './use-open-row'

interface Needs {
  rows: RowsControl
  grid: ReturnType<typeof useGrid>
  selection: ReturnType<typeof useSelection>
  openRow: ReturnType<typeof useOpenRow>
}

const find = (event: { target: EventTarget }, selector: string) => (event.target as HTMLElement).closest<HTMLElement>(selector)
const lineAt = (event: { target: EventTarget }) => {
  const line = find(event, '[data-line]')?.dataset.line
  return line === undefined ? null : Number(line)
}

/** What the pointer does in the table. One set of listeners serves all rows, so that rows stay cheap to draw. */
export function useRowClicks({ rows, grid, selection, openRow }: Needs) {
  const gridId = useId()
  const isMarking = useRef(false)
  const isPointer = useRef(false)
  const cellAt = (event: { target: EventTarget }) => {
    const line = lineAt(event)
    const column = find(event, '[data-cell]')?.dataset.cell
    return line === null || column === undefined ? null : { line, column: Number(column) }
  }
  const isEditing = (event: { target: EventTarget }) => !!grid.editing && !!find(event, 'input, textarea, [role="textbox"], [role="combobox"]')

  const onPointerDown = (event: PointerEvent) => {
    isPointer.current = true
    const pressed = find(event, '[data-open]') && lineAt(event)
    if (pressed !== null) openRow.rest(rows.rowAt(pressed), 0)
    const cell = cellAt(event)
    if (event.button !== 0 || !cell || isEditing(event) || find(event, 'a, button')) return
    isMarking.current = true
    grid.goTo(cell, event.shiftKey)
  }
  const onPointerOver = (event: PointerEvent) => {
    const cell = isMarking.current && event.buttons === 1 ? cellAt(event) : null
    if (cell) grid.goTo(cell, true)
    const line = find(event, '[data-open]') && lineAt(event)
    openRow.rest(line === null ? undefined : rows.rowAt(line))
  }
  const onPointerUp = () => { isMarking.current = false; isPointer.current = false }
  const onClick = (event: MouseEvent) => {
    const line = lineAt(event)
    if (line === null || isEditing(event)) return
    const section = find(event, '[data-section]')
    const row = rows.rowAt(line)
    if (section) rows.toggleSection(section.dataset.section!)
    else if (row && find(event, '[data-select]')) selection.click(line, String(row.id), event.shiftKey)
    else if (row && find(event, '[data-open]') && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault()
      openRow.open(row)
    }
  }
  const onDoubleClick = (event: MouseEvent) => {
    const cell = cellAt(event)
    if (cell && !isEditing(event) && !find(event, 'a, button')) grid.edit(cell)
  }
  return {
    gridId,
    pointer: { onPointerDown, onPointerOver, onPointerUp, onPointerCancel: onPointerUp, onClick, onDoubleClick },
    /** The keyboard reaches the table as one thing; links in its rows are for the pointer. */
    onFocus: (event: FocusEvent) => {
      if (event.target === grid.box.current) { if (!isPointer.current) grid.onFocus(); return }
      const isInRow = find(event, '[data-line] a, [data-line] button')
      if (isInRow && !isPointer.current && !grid.editing) grid.box.current?.focus({ preventScroll: true })
    },
  }
}
