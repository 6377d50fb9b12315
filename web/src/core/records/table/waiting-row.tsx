import { memo } from 'react'
import type { Column } from '../state/columns'
import classes from './table.module.css'

/** The place of a row that is still on its way; its bars show only after a moment. */
export const WaitingRow = memo(function WaitingRow({ line, top, columns }: { line: number; top: number; columns: Column[] }) {
  return (
    <div role="row" aria-rowindex={line + 2} aria-busy className={classes.row} style={{ top }}>
      <div role="gridcell" className={classes.select} />
      {columns.slice(0, 6).map(({ name, isTitle }) => (
        <div key={name} role="gridcell" className={`${classes.waiting} ${isTitle ? classes.title : ''}`}><span className={classes.bar} /></div>
      ))}
    </div>
  )
})
