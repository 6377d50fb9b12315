import { plural, t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Icon } from '@/core/kit/icon'
import type { SpecialProps } from '@/core/record-page/specials'
import { useRecordSearch } from '@/core/record-page/use-record-search'
import { writeFilter } from '@/core/records/state/filter-text'
import { formatDate, today } from '@/foundation/dates'
import { formatCount } from '@/foundation/numbers'
import { countsQuery } from './form-queries'
import classes from './summary.module.css'

/** Whether visitors can fill it in, where, and what came of it. */
export function FormSummary({ record }: SpecialProps) {
  const { data } = useQuery(countsQuery(String(record.id)))
  const [, change] = useRecordSearch()
  const closes = record.closes_on as string | null
  const isOpen = record.is_active && (!closes || closes >= today()) && !record.trashed_at
  const ofForm = (state?: string[]) => writeFilter({ and: [{ field: 'form', op: 'is', value: String(record.id) }, ...(state ? [{ field: 'state', op: 'has_any' as const, value: state }] : [])] })
  const numbers = data && [
    { label: t`looked at`, count: data.views }, { label: t`sent`, count: data.submissions, filter: ofForm() },
    { label: t`confirmed`, count: data.confirmed, filter: ofForm(['confirmed']) }, { label: t`waiting`, count: data.waiting, filter: ofForm(['waiting', 'held']) },
  ]
  return (
    <div className={classes.summary}>
      <p className={classes.state} data-open={!!isOpen}>
        <span className={classes.dot} aria-hidden />{isOpen ? closes ? t`Open until ${formatDate(closes)}` : t`Open to visitors` : t`Closed to visitors`}
      </p>
      {data && <a className={classes.address} href={data.address} target="_blank" rel="noopener" dir="ltr">{data.address.replace(/^https?:\/\//, '')} <Icon name="external-link" size={13} /></a>}
      {numbers && (
        <dl className={classes.numbers}>
          {numbers.map(({ label, count, filter }) => (
            <div key={label}><dt>{label}</dt><dd className="tabular">{filter ? <Link to="/$type" params={{ type: 'submissions' } as never} search={{ f: filter } as never}>{formatCount(count)}</Link> : formatCount(count)}</dd></div>
          ))}
        </dl>
      )}
      {data && data.submissions > 0 && <Weeks weeks={data.weeks} />}
      <div><Button variant="filled" leftSection={<Icon name="pencil" size={14} />} onClick={() => change({ look: 'build' }, { isStep: true })}>{t`Build the form`}</Button></div>
    </div>
  )
}

function Weeks({ weeks }: { weeks: { begins: string; count: number }[] }) {
  const most = Math.max(1, ...weeks.map(({ count }) => count))
  return (
    <figure className={classes.weeks}>
      <ul>
        {weeks.map(({ begins, count }) => {
          const words = plural(count, { one: `# submission in the week of ${formatDate(begins)}`, other: `# submissions in the week of ${formatDate(begins)}` })
          return <li key={begins} title={words}><span style={{ height: `${Math.round((count / most) * 100)}%` }} data-none={!count} /><span className={classes.hidden}>{words}</span></li>
        })}
      </ul>
      <figcaption className="quiet">{t`Sent by week, the last twelve`}</figcaption>
    </figure>
  )
}
