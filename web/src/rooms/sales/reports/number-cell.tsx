import { Link } from '@tanstack/react-router'
import { writeFilter } from '@/core/records/state/filter-text'
import type { ReportColumn, ReportLine } from './contract'
import { numberOf, sayCell } from './words'
import classes from './reports.module.css'

/** A number that leads to the rows it counts. */
export function NumberCell({ column, row }: { column: ReportColumn; row: ReportLine }) {
  const value = row.cells[column.name]
  const said = sayCell(column, value)
  const list = row.behind[column.name]
  if (!list) return <span className={numberOf(value) === 0 ? classes.nought : 'tabular'}>{said}</span>
  return (
    <Link to="/$type" params={{ type: list.type } as never} search={{ f: writeFilter(list.filter) } as never} className={`${classes.number} tabular`} aria-label={`${row.label}, ${column.label}: ${said}`}>{said}</Link>
  )
}
