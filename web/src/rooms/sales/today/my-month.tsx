import { t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Section } from '@/commons/today/section'
import { formatMonth, today } from '@/foundation/dates'
import { formatMoney } from '@/foundation/money'
import { WorthText } from '../board/worth'
import { dayQuery } from './day-query'
import classes from './sales-today.module.css'

/** What this seller closed this month, and what it may come to. */
export function MyMonth() {
  const { data } = useQuery(dayQuery)
  const month = data?.month
  if (!month || !(month.goal || month.weighted.sum || month.weighted.apart.length)) return null
  return (
    <Section title={t`Your ${formatMonth(today())}`} action={<Link to="/pipeline" search={{ mine: true } as never} className={classes.all}>{t`Your pipeline`}</Link>}>
      <dl className={classes.month}>
        <div><dt>{t`Closed`}</dt><dd className={classes.figure}>{month.closed.sum || month.closed.apart.length ? <WorthText worth={month.closed} /> : '–'}</dd></div>
        <div><dt>{t`With what is open, weighted`}</dt><dd className={classes.figure}><WorthText worth={month.weighted} /></dd></div>
        {month.goal && <div><dt>{t`Your goal`}</dt><dd className={classes.figure}><span className="tabular">{formatMoney(month.goal, { short: true })}</span></dd></div>}
      </dl>
    </Section>
  )
}
