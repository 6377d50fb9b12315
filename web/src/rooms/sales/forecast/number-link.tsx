import { Link } from '@tanstack/react-router'
import { behind } from './behind'
import type { Money, Sum } from './contract'
import { groupOf, monthsOf, type Shown } from './shown'
import { saySort, saySum } from './words'
import classes from './forecast.module.css'

interface Props extends Pick<Shown, 'forecast' | 'month' | 'currency' | 'isTogether'> { sum: Sum; group: string; money: Money; whose: string }

/** A number that leads to the deals it adds up; of the past only the number is known. */
export function NumberLink({ forecast, month, currency, isTogether, sum, group, money, whose }: Props) {
  if (Number(money.amount) === 0) return <span className={classes.nought}>–</span>
  if (forecast.as_of) return <span className="tabular">{saySum(money)}</span>
  return (
    <Link
      to="/$type" params={{ type: 'deals' } as never} search={behind(sum, { months: monthsOf(forecast, month), group: groupOf(forecast, group), currencies: isTogether ? forecast.together : [currency] }) as never}
      className={`${classes.number} tabular`} aria-label={`${whose}, ${saySort(sum)}: ${saySum(money)}`}
    >{saySum(money)}</Link>
  )
}
