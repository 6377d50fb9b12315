import type { CSSProperties } from 'react'
import { Face } from '@/core/kit/face'
import { RecordLink } from '@/core/kit/record-link'
import type { Report, ReportColumn, ReportLine } from './contract'
import { NumberCell } from './number-cell'
import { numberOf } from './words'
import classes from './reports.module.css'

/** A report as rows, each number on a bar as long as it is large in its column. */
export function ReportTable({ report, hasFaces }: { report: Report; hasFaces: boolean }) {
  const most = Object.fromEntries(report.columns.map(({ name }) => [name, Math.max(...report.rows.map(({ cells }) => numberOf(cells[name])))]))
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead><tr><th scope="col">{report.of}</th>{report.columns.map(({ name, label }) => <th key={name} scope="col" className={classes.right}>{label}</th>)}</tr></thead>
        <tbody>
          {report.rows.map((row, at) => (
            <tr key={`${row.id}:${at}`}>
              <th scope="row"><RowName row={row} hasFace={hasFaces && !!row.id} /></th>
              {report.columns.map((column) => (
                <td key={column.name} className={classes.right} data-label={column.label}>
                  <span className={classes.measured} style={{ '--share': `${shareOf(column, numberOf(row.cells[column.name]), most[column.name])}%` } as CSSProperties} data-kind={column.name.split('_')[0]}><NumberCell column={column} row={row} /></span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Whom or what a row is about; a record leads to its page. */
function RowName({ row, hasFace }: { row: ReportLine; hasFace: boolean }) {
  return (
    <span className={classes.who}>
      {hasFace && <Face name={row.label} picture={row.picture} size={24} square={row.of === 'organisations'} />}
      {row.of && row.id
        ? <RecordLink type={row.of} id={String(row.id)} className={`one-line ${classes.number}`} dir="auto">{row.label}</RecordLink>
        : <span className="one-line" dir="auto">{row.label}</span>}
    </span>
  )
}

function shareOf({ kind }: ReportColumn, value: number, most: number): number {
  return kind === 'percent' ? value : most > 0 ? (100 * value) / most : 0
}
