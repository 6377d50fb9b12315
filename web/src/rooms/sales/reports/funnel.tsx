import { t } from '@lingui/core/macro'
import type { CSSProperties } from 'react'
import { formatPercent } from '@/foundation/numbers'
import type { Report } from './contract'
import { NumberCell } from './number-cell'
import { numberOf } from './words'
import classes from './reports.module.css'

/** The stages as steps that grow narrower; between two of them, how many of a hundred went on. */
export function Funnel({ report: { columns, rows } }: { report: Report }) {
  const column = Object.fromEntries(columns.map((each) => [each.name, each]))
  const most = Math.max(...rows.map(({ cells }) => numberOf(cells.came)), 1)
  const last = rows.length - 1
  return (
    <ol className={classes.funnel}>
      {rows.map((row, at) => (
        <li key={`${row.id}:${at}`} className={classes.step} data-won={at === last || undefined}>
          <span className={classes.stepName} dir="auto">{row.label}</span>
          <span className={classes.stepBar} aria-hidden><i style={{ '--share': `${(100 * numberOf(row.cells.came)) / most}%` } as CSSProperties} /></span>
          <strong className={classes.stepCount}><NumberCell column={column.came} row={row} /></strong>
          <span className={classes.stepWords}>
            {at === last
              ? row.cells.share !== null && t`${formatPercent(String(row.cells.share))} of all that began`
              : (
                <>
                  {row.cells.share !== null && <span className={classes.went}>{t`${formatPercent(String(row.cells.share))} went on`}</span>}
                  {numberOf(row.cells.lost) > 0 && <span><NumberCell column={column.lost} row={row} /> {t`lost`}</span>}
                  {numberOf(row.cells.still) > 0 && <span><NumberCell column={column.still} row={row} /> {t`still open`}</span>}
                </>
              )}
          </span>
        </li>
      ))}
    </ol>
  )
}
