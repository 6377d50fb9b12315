import { t } from '@lingui/core/macro'
import { Bar } from './bar'
import { ALL, amountOf } from './contract'
import { NumberLink } from './number-link'
import { cellOf, goalOf, type Shown } from './shown'
import { sayMonth, saySort, saySum } from './words'
import classes from './forecast.module.css'

/** The month in one glance: how much of what was meant is sold, and how much more is in sight. */
export function Headline(shown: Shown) {
  const { month, weighed, forecast, currency, isTogether } = shown
  const cell = cellOf(shown, month, ALL)
  const goal = goalOf(shown, month, ALL)
  const name = month === ALL ? t`All these months` : sayMonth(month)
  const most = Math.max(amountOf(goal?.value), amountOf(cell.closed) + Math.max(amountOf(cell.best), amountOf(cell.committed)), amountOf(cell[weighed])) * 1.02
  const share = goal && amountOf(goal.value) > 0 ? Math.round((100 * amountOf(cell.closed)) / amountOf(goal.value)) : null
  return (
    <section className={classes.headline} aria-label={name}>
      <header className={classes.headlineTop}>
        <h2 className={classes.name}>{name}</h2>
        {goal && <p className={classes.ofGoal}>{t`${share ?? 0} % of the goal of ${saySum(goal.value)} is closed`}</p>}
      </header>
      <Bar sums={cell} weighed={cell[weighed]} goal={goal?.value} most={most} />
      <dl className={classes.figures}>
        {(['closed', 'committed', 'best', weighed] as const).map((sum) => (
          <div key={sum} className={classes.figure}>
            <dt><i className={classes[sum === 'closed' ? 'closed' : sum === 'committed' ? 'committed' : sum === 'best' ? 'best' : 'dot']} aria-hidden />{saySort(sum)}</dt>
            <dd><NumberLink forecast={forecast} month={month} currency={currency} isTogether={isTogether} sum={sum} group={ALL} money={cell[sum]} whose={name} /><small>{explain(sum)}</small></dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function explain(sum: string): string {
  if (sum === 'closed') return t`won in this time`
  if (sum === 'committed') return t`in stages from 75 % on`
  if (sum === 'best') return t`in stages from 40 % on`
  return sum === 'likely' ? t`closed, and each deal times what was learnt of it` : t`closed, and each deal times its stage’s chance`
}
