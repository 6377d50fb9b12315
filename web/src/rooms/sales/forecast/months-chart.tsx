import { t } from '@lingui/core/macro'
import { UnstyledButton, VisuallyHidden } from '@mantine/core'
import { Bar } from './bar'
import { ALL, amountOf } from './contract'
import { cellOf, goalOf, type Shown } from './shown'
import { sayMonth, saySum } from './words'
import classes from './forecast.module.css'

/** The months side by side; pressing one shows it below. */
export function MonthsChart({ onChoose, ...shown }: Shown & { onChoose: (month: string) => void }) {
  const { forecast, month: chosen, weighed } = shown
  const columns = forecast.months.map(({ month }) => ({ month, cell: cellOf(shown, month, ALL), goal: goalOf(shown, month, ALL) }))
  const most = Math.max(...columns.map(({ cell, goal }) => Math.max(amountOf(cell.closed) + amountOf(cell.best), amountOf(cell[weighed]), amountOf(goal?.value)))) * 1.05
  return (
    <div className={classes.chart} role="group" aria-label={t`Months`}>
      {columns.map(({ month, cell, goal }) => {
        const parts = [t`${saySum(cell.closed)} closed`, t`${saySum(cell.committed)} committed`, t`${saySum(cell.best)} at best`, ...(goal ? [t`goal ${saySum(goal.value)}`] : [])]
        return (
          <UnstyledButton key={month} className={classes.column} aria-pressed={month === chosen} onClick={() => onChoose(month)}>
            <Bar sums={cell} weighed={cell[weighed]} goal={goal?.value} most={most} isTall />
            <span className={classes.columnSum}>{saySum(cell[weighed])}</span>
            <span className={classes.columnName}>{sayMonth(month, 'short')}</span>
            <VisuallyHidden>{parts.join(', ')}</VisuallyHidden>
          </UnstyledButton>
        )
      })}
      <UnstyledButton className={`${classes.column} ${classes.allMonths}`} aria-pressed={chosen === ALL} onClick={() => onChoose(ALL)}>
        <span className={classes.columnSum}>{saySum(cellOf(shown, ALL, ALL)[weighed])}</span>
        <span className={classes.columnName}>{t`All`}</span>
      </UnstyledButton>
    </div>
  )
}
