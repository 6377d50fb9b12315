import { t } from '@lingui/core/macro'
import type { Column } from '../state/columns'
import { readSort } from '../state/sorting'
import { HeadingCell, type HeadingActions } from './heading-cell'
import classes from './table.module.css'

interface Props {
  gridId: string
  columns: Column[]
  icon: string
  sort: string
  /** All, some or none of the rows. */
  selected: 'all' | 'some' | 'none'
  active: number | null
  canSelect: boolean
  onSelectAll: () => void
  actions: HeadingActions
}

/** The names of the columns: click sorts, drag moves, the edge resizes. */
export function HeadingRow({ gridId, columns, icon, sort, selected, active, canSelect, onSelectAll, actions }: Props) {
  const keys = readSort(sort)
  return (
    <div role="rowgroup" className={classes.heading}>
      <div role="row" aria-rowindex={1} className={classes.headingRow}>
        <div role="columnheader" aria-colindex={1} className={classes.select}>
          {canSelect && <input
            type="checkbox" className={classes.box} checked={selected === 'all'} tabIndex={-1} aria-label={t`Select everything in this list`}
            ref={(box) => { if (box) box.indeterminate = selected === 'some' }} onChange={onSelectAll}
          />}
        </div>
        {columns.map((column, at) => (
          <HeadingCell
            key={column.name} id={`${gridId}--1-${at}`} column={column} icon={icon} at={at} isActive={active === at} actions={actions}
            sorted={keys.find(({ name }) => name === column.name) ?? null}
            place={keys.length > 1 ? keys.findIndex(({ name }) => name === column.name) + 1 : 0}
          />
        ))}
      </div>
    </div>
  )
}
