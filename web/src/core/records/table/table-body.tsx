import type { Field, TypeDescription } from '@/api/contract'
import { CellBox } from '../editing/cell-box'
import { pictureField } from '../rows/ask'
import type { RowsControl } from '../rows/use-rows'
import { isSelected, type Selection } from '../selection/selection'
import type { Column } from '../state/columns'
import { useMemo } from 'react'
import { DataRow, type FaceStyle } from './data-row'
import { GroupHeading } from './group-heading'
import { saveCell } from './saving'
import type { useGrid } from './use-grid'
import type { useWindow } from './use-window'
import { WaitingRow } from './waiting-row'
import classes from './table.module.css'

interface Props {
  description: TypeDescription
  columns: Column[]
  rows: RowsControl
  win: ReturnType<typeof useWindow>
  line: number
  height: number
  grid: ReturnType<typeof useGrid>
  gridId: string
  selection: Selection
  by: Field | null
  sums: Field[]
  isLate: boolean
  /** What is first seen has been painted. */
  isPainted: boolean
}

/** The lines that are on the screen, each at its place in a body as tall as the whole list. */
export function TableBody({ description, columns, rows, win, line, height, grid, gridId, selection, by, sums, isLate, isPainted }: Props) {
  const face = useFace(description)
  const { range, active, editing } = grid
  // Who opens a list sees its first screen at once; what is drawn for her scrolling follows in the next picture.
  const { from, to } = isPainted ? win : win.seen
  const drawn = []
  for (let at = from; at <= Math.min(to, rows.lines - 1); at++) {
    const place = rows.placeAt(at)
    const top = at * line - win.shift
    const row = rows.rowAt(at)
    if (place?.kind === 'heading' && by) {
      const section = rows.sections[place.section]
      drawn.push(<GroupHeading key={`g${section.key}`} gridId={gridId} line={at} top={top} section={section} by={by} sums={sums} columns={columns.length} isActive={active?.line === at} />)
    } else if (!row) {
      drawn.push(<WaitingRow key={`w${at}`} line={at} top={top} columns={columns} />)
    } else {
      const edited = editing?.cell.line === at ? editing : null
      const isMarked = !!range && at >= range.from.line && at <= range.to.line && (range.from.line !== range.to.line || range.from.column !== range.to.column)
      drawn.push(
        <DataRow
          key={keyOf(place?.kind === 'row' ? rows.sections[place.section].key : '', row.id)} gridId={gridId} type={description.type} line={at} top={top} row={row} columns={columns} face={face}
          isSelected={isSelected(selection, String(row.id))} active={active?.line === at ? active.column : null}
          range={isMarked ? `${range.from.column}-${range.to.column}` : null} editing={edited?.cell.column ?? null}
          editor={edited && (
            <CellBox
              type={description.type} id={String(row.id)} line={at}
              field={columns[edited.cell.column].field} value={row[columns[edited.cell.column].name] ?? null} typed={edited.typed} onCancel={() => grid.stopEditing()}
              onSave={(value, next, seen) => { saveCell(description.type, row, { field: columns[edited.cell.column].field, value, seen }, () => grid.stopEditing(next)) }}
            />
          )}
        />,
      )
    }
  }
  return <div role="rowgroup" className={`${classes.body} ${isLate ? classes.late : ''}`} style={{ height }}>{drawn}</div>
}

/** A record may stand in several groups at once. */
const keyOf = (section: string, id: string) => `${section}:${id}`

const ROUND = ['user', 'users', 'user-circle', 'friends']

/** Types with pictures have faces; the others their icon. */
export function useFace(description: TypeDescription): FaceStyle {
  return useMemo(() => ({
    picture: pictureField(description)?.name ?? null, isRound: ROUND.includes(description.icon), icon: description.icon,
  }), [description])
}
