import { t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Failure } from '@/core/kit/failure'
import { Face } from '@/core/kit/face'
import { WaitingRows } from '@/core/kit/waiting'
import { formatAgo, formatMoment } from '@/foundation/dates'
import classes from './leads.module.css'
import { logQuery } from './rules'

/** Why each lead went to whom, the latest first. */
export function AssignmentLogRows() {
  const { data, error } = useQuery(logQuery())
  if (error) return <Failure error={error} small />
  if (!data) return <WaitingRows count={3} />
  if (!data.rows.length) return <p className="quiet">{t`Nothing yet. Each new lead leaves a line here: to whom it went, and why.`}</p>
  return (
    <ul className={classes.log}>
      {data.rows.map((row) => (
        <li key={row.id} className={classes.logRow}>
          <Face name={row.user?.title ?? '–'} picture={row.user?.picture} size={24} />
          <span className={classes.logWords}>
            <Link to="/$type/$id" params={{ type: 'leads', id: String(row.lead.id) }} dir="auto">{row.lead.title}</Link>
            {' → '}{row.user?.title ?? t`nobody`}<br /><span className="quiet">{row.why}</span>
          </span>
          <time className="quiet" dateTime={row.at} title={formatMoment(row.at)}>{formatAgo(row.at)}</time>
        </li>
      ))}
    </ul>
  )
}
