import { useMemo, useRef, type CSSProperties } from 'react'
import type { TypeDescription } from '@/api/contract'
import { findField } from '@/api/describe'
import { useAfterPaint } from '@/core/kit/use-after-paint'
import { BulkBar } from '../bulk/lazy-bulk-bar'
import { lastRoom } from '../last-room'
import { EmptyList } from '../empty/empty-list'
import { askOf } from '../rows/ask'
import { useRows } from '../rows/use-rows'
import { drawnHeight } from '../rows/stretch'
import { selectOf, sizeOf } from '../selection/selection'
import { useSelection } from '../selection/use-selection'
import { columnsOf, columnsSeen, leastWidth, templateOf } from '../state/columns'
import type { ScreenControl } from '../state/use-screen'
import { useKeptPlace } from './kept-place'
import { ListProblem } from './list-problem'
import { TableBody } from './table-body'
import { HeadingRow } from './heading-row'
import { useGrid } from './use-grid'
import { useHeadingActions } from './use-heading-actions'
import { useLineHeight } from './use-line-height'
import { useOpenRow, useRestingCursor } from './use-open-row'
import { useRowClicks } from './use-row-clicks'
import { useReopenedCell } from './use-reopened-cell'
import { useTableKeys } from './use-table-keys'
import { useWindow } from './use-window'
import { useFit } from './use-fit'
import classes from './table.module.css'

export const HEAD = 35

interface Props { description: TypeDescription; control: ScreenControl; onFilter: (name: string) => void }

/** The list as a table: virtual rows, a cursor like a spreadsheet's, and what can be done with selected rows. */
export function TableLayout({ description, control, onFilter }: Props) {
  const { screen } = control
  const { type } = description
  const columns = useMemo(() => columnsOf(description, screen.columns), [description, screen.columns])
  const ask = useMemo(() => askOf(description, screen, columns), [description, screen, columns])
  const by = (screen.group && findField(description.fields, screen.group)) || null
  const sums = useMemo(() => (by ? columns.map(({ field }) => field).filter(({ summable }) => summable) : []), [columns, by])
  const scroller = useRef<HTMLDivElement>(null)
  const line = useLineHeight()
  const [kept, keep] = useKeptPlace()
  const win = useWindow({ scroller, line, head: HEAD, start: kept?.top ?? 0 })
  const rows = useRows({ type, ask, by, sums: sums.map(({ name }) => name) }, win.from, win.to)
  const selection = useSelection(rows, JSON.stringify([ask.filter, ask.q, ask.trash]))
  const openRow = useOpenRow(type)
  const isPainted = useAfterPaint(!rows.isFirst)
  const drawn = isPainted ? columns : columns.slice(0, columnsSeen(columns, lastRoom().width))
  const actions = useHeadingActions(control, columns, scroller, onFilter)
  const canChange = description.rights.change && !screen.trash
  const grid = useGrid({
    type, columns, rows, pageLines: win.pageLines, canChange, openRow: openRow.open,
    showCell: ({ line: at, column }) => { if (at >= 0) win.showLine(at); showColumn(scroller.current, column) },
    toggleRow: (row) => selection.toggle(String(row.id)), selectAll: selection.all, clearSelection: selection.clear,
    sortBy: actions.sort, resize: (column, step) => actions.resize(column.name, column.width + step), move: (column, step) => actions.nudge(column.name, step),
  }, kept?.cell ?? null)
  const clicks = useRowClicks({ rows, grid, selection, openRow })
  useFit(win, rows, line, grid, keep, JSON.stringify([ask.filter, ask.sort, ask.q, ask.trash, by?.name]))
  useTableKeys(grid)
  useReopenedCell(type, columns, rows, grid)
  useRestingCursor(openRow, grid.active && grid.active.line >= 0 ? rows.rowAt(grid.active.line) : undefined)

  const height = drawnHeight(rows.lines * line)
  const isBare = !!rows.error || (!rows.isFirst && rows.lines === 0)
  const canSelect = description.rights.change || description.rights.delete || description.rights.export
  const size = sizeOf(selection.value, rows.count?.value ?? 0)
  return (
    <div className={classes.frame}>
      <span tabIndex={-1} data-entry />
      <div
        ref={(element) => { scroller.current = element; grid.box.current = element }} className={classes.scroller} data-bare={isBare || undefined} style={{ '--columns': templateOf(columns), '--least': `${leastWidth(columns)}px` } as CSSProperties}
        role="grid" tabIndex={0} aria-label={description.plural} aria-rowcount={rows.count?.exact ? rows.lines + 1 : -1} aria-colcount={columns.length + 1}
        aria-multiselectable={canSelect} aria-busy={rows.isFirst || rows.isLate} aria-activedescendant={grid.active ? `${clicks.gridId}-${grid.active.line}-${grid.active.column}` : undefined}
        onScroll={win.onScroll} onKeyDown={grid.onKeyDown} onCopy={grid.onCopy} onCut={grid.onCut} onPaste={grid.onPaste} onFocus={clicks.onFocus} {...clicks.pointer}
      >
        <HeadingRow
          gridId={clicks.gridId} columns={drawn} icon={description.icon} sort={screen.sort} active={grid.active?.line === -1 ? grid.active.column : null} canSelect={canSelect}
          selected={selection.value.all ? 'all' : size ? 'some' : 'none'} onSelectAll={selection.flip} actions={actions}
        />
        {!isBare && (
          <TableBody
            description={description} columns={drawn} rows={rows} win={win} line={line} height={height} grid={grid} gridId={clicks.gridId}
            selection={selection.value} by={by} sums={sums} isLate={rows.isLate} isPainted={isPainted}
          />
        )}
      </div>
      {isBare && (
        <div className={classes.rest}>
          {rows.error ? <ListProblem error={rows.error} control={control} retry={rows.retry} /> : <EmptyList description={description} control={control} />}
        </div>
      )}
      <span tabIndex={-1} data-exit />
      {size > 0 && (
        <BulkBar
          description={description} size={size} isExact={!selection.value.all || !!rows.count?.exact} canTakeAll={!selection.value.all} total={rows.count}
          select={selectOf(selection.value, { filter: screen.filter, q: screen.q })} screen={screen} columns={columns}
          onAll={selection.all} onClear={selection.clear}
        />
      )}
    </div>
  )
}

/** Brings a column out from under the fixed ones. */
function showColumn(box: HTMLDivElement | null, column: number): void {
  const cells = box?.querySelectorAll<HTMLElement>('[data-heading]')
  const cell = cells?.[column]
  if (!box || !cell || column === 0) return
  const fixed = 40 + cells[0].offsetWidth
  const [edge, frame] = [cell.getBoundingClientRect(), box.getBoundingClientRect()]
  // A mirrored list begins on the right and scrolls into the negative.
  const [sign, start] = document.dir === 'rtl' ? [-1, frame.right - edge.right] : [1, edge.left - frame.left]
  if (start < fixed) box.scrollLeft -= sign * (fixed - start)
  else if (start + edge.width > box.clientWidth) box.scrollLeft += sign * (start + edge.width - box.clientWidth)
}
