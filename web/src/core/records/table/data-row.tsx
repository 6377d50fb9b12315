import { t } from '@lingui/core/macro'
import { memo, type ReactNode } from 'react'
import type { Row } from '@/api/contract'
import { kindOf } from '@/core/kinds/registry'
import { CellValue } from '../cell-value'
import { toneOf } from '../list-looks'
import type { Column } from '../state/columns'
import { TitleCell } from './title-cell'
import classes from './table.module.css'

interface Props {
  gridId: string
  type: string
  line: number
  top: number
  row: Row
  columns: Column[]
  face: FaceStyle
  isSelected: boolean
  /** The column under the cursor, if it is in this row. */
  active: number | null
  /** The columns of the marked range that this row has part in, as "from-to". */
  range: string | null
  editing: number | null
  editor: ReactNode
}

/** How the title is pictured: a round face, a square one, or the type's icon. */
export interface FaceStyle { picture: string | null; isRound: boolean; icon: string }

/** One record in the table. Clicks and keys are the table's; the row only draws. */
export const DataRow = memo(function DataRow({ gridId, type, line, top, row, columns, face, isSelected, active, range, editing, editor }: Props) {
  const [from, to] = range?.split('-').map(Number) ?? [-1, -2]
  return (
    <div role="row" aria-rowindex={line + 2} aria-selected={isSelected} className={classes.row} style={{ top }} data-line={line} data-selected={isSelected || undefined} data-tone={toneOf(type, row)}>
      <div role="gridcell" aria-colindex={1} className={classes.select}>
        <input type="checkbox" className={classes.box} checked={isSelected} readOnly tabIndex={-1} data-select aria-label={t`Select ${row.title}`} />
      </div>
      {columns.map(({ field, isTitle, name }, at) => (
        <div
          key={name} role="gridcell" id={`${gridId}-${line}-${at}`} aria-colindex={at + 2} data-cell={at} data-align={kindOf(field).align}
          className={`${classes.cell} ${isTitle ? classes.title : ''}`} data-active={active === at || undefined}
          data-marked={(at >= from && at <= to) || undefined}
        >
          {isTitle ? <TitleCell type={type} row={row} face={face} /> : <CellValue type={type} row={row} field={field} />}
          {editing === at && editor}
        </div>
      ))}
    </div>
  )
})
