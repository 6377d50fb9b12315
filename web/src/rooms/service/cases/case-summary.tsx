import { t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Choice } from '@/api/contract'
import { Chip } from '@/core/kit/chip'
import type { SpecialProps } from '@/core/record-page/specials'
import { CaseAround } from './case-around'
import { ClockSign } from './clock-sign'
import { clocksQuery } from './clocks'
import classes from './cases.module.css'
import { HowItWent } from './how-it-went'

/** Its number, the way to what was said, what was promised and what of it is left, and the cases around it. */
export function CaseSummary({ record, description, isReadOnly }: SpecialProps) {
  const id = String(record.id)
  const { data: clocks = [] } = useQuery({ ...clocksQuery(id), enabled: !isReadOnly })
  const choice = (name: string): Choice | undefined => description.fields.find((field) => field.name === name)?.choices?.find(({ value }) => value === record[name])
  const [priority, channel] = ['priority', 'channel'].map(choice)
  return (
    <div className={classes.summary}>
      <p className={classes.head}>
        {record.number != null && <span className={`${classes.number} tabular`}>{t`Case ${String(record.number)}`}</span>}
        {priority && <Chip color={priority.color}>{priority.label}</Chip>}
        {channel && <span className="quiet">{channel.label}</span>}
        {!isReadOnly && <Link to="/inbox" search={{ place: 'open', case: id }}>{t`What was said`}</Link>}
      </p>
      {clocks.some(({ state: one }) => one !== 'none') && (
        <ul className={classes.clocks} aria-label={t`What was promised`}>
          {clocks.filter(({ state: one }) => one !== 'none').map((clock) => <li key={clock.which}><ClockSign clock={clock} /></li>)}
        </ul>
      )}
      {!isReadOnly && <CaseAround id={id} />}
      {!isReadOnly && <HowItWent record={record} description={description} />}
    </div>
  )
}
