import { t } from '@lingui/core/macro'
import type { Money } from '@/api/contract'
import { formatMoney } from '@/foundation/money'
import type { Worth } from './board-query'
import classes from './board.module.css'

/** At a glance whole units do, where there are many of them. */
const rounded = ({ amount, currency }: Money): Money => ({ amount: Math.abs(Number(amount)) >= 1000 ? amount.split('.')[0] : amount, currency })

/** A sum in the company's currency; what has no rate stands apart, never added silently. */
export function WorthText({ worth, isStrong = false }: { worth: Worth | undefined; isStrong?: boolean }) {
  if (!worth || (!worth.sum && worth.apart.length === 0)) return null
  return (
    <span className={`tabular ${isStrong ? classes.strong : ''}`}>
      {worth.sum && formatMoney(rounded(worth.sum), { short: true })}
      {worth.apart.map((each) => <span key={each.currency} className={classes.apart} title={t`There is no rate for ${each.currency} yet: it is not added up.`}>{worth.sum ? ' + ' : ''}{formatMoney(rounded(each), { short: true })}</span>)}
    </span>
  )
}
