import { plural, t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTypeBrief } from '@/api/describe'
import { Section } from '@/commons/today/section'
import { Face } from '@/core/kit/face'
import { formatCount } from '@/foundation/numbers'
import type { CaseRow, TodayPlace } from './inbox/contract'
import { nextDue, sayDue, urgencyOf } from './inbox/due'
import { serviceTodayQuery } from './inbox/inbox-queries'
import { useNow } from './inbox/use-now'
import classes from './service-today.module.css'

const PLACES: TodayPlace[] = ['near', 'mine', 'long', 'unassigned']
/** Where the inbox keeps what Today tells of. */
const IN_INBOX = { near: 'near', mine: 'mine', long: 'waiting', unassigned: 'unassigned' }

/** What waits for whoever answers customers: near breach first. */
export function ServiceToday() {
  const mayAnswer = !!useTypeBrief('cases')?.rights.change
  const { data } = useQuery({ ...serviceTodayQuery, enabled: mayAnswer, retry: false })
  const now = useNow()
  const shown = data ? PLACES.filter((place) => data.rows[place].length > 0) : []
  if (!data || !shown.length) return null
  return (
    <Section title={t`Customers wait`}>
      {shown.map((place) => (
        <div key={place} className={classes.part}>
          <Link to={'/inbox' as never} search={{ place: IN_INBOX[place] } as never} className={classes.heading} data-place={place}>{sayPlace(place)}<span className="tabular">{formatCount(data.counts[place])}</span></Link>
          <ul className={classes.rows}>{data.rows[place].map((row) => <Waiting key={row.id} row={row} place={place} now={now} />)}</ul>
        </div>
      ))}
    </Section>
  )
}

function Waiting({ row, place, now }: { row: CaseRow; place: TodayPlace; now: number }) {
  const due = nextDue(row)
  const days = row.paused_at ? Math.floor((now - Date.parse(row.paused_at)) / 86_400_000) : 0
  return (
    <li>
      <Link to={'/inbox' as never} search={{ place: IN_INBOX[place], case: row.id } as never} className={classes.row}>
        <Face name={row.party?.title ?? ''} picture={row.party?.picture} size={28} square={row.party?.type === 'organisations'} />
        <span className={classes.words}>
          <span className={`one-line ${classes.who}`} dir="auto">{row.party?.title ?? t`Somebody`}</span>
          <span className={`one-line ${classes.subject}`} dir="auto">{row.subject}</span>
        </span>
        {place === 'long' ? <span className={classes.due}>{plural(days, { one: 'waits for a day', other: 'waits for # days' })}</span> : due && <span className={`${classes.due} tabular`} data-urgency={urgencyOf(due, now)}>{sayDue(due, now)}</span>}
      </Link>
    </li>
  )
}

function sayPlace(place: TodayPlace): string {
  return { near: t`Near breach`, mine: t`Mine`, long: t`Waiting for too long`, unassigned: t`Nobody’s yet` }[place]
}
