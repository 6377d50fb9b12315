import { plural, t } from '@lingui/core/macro'
import { Link } from '@tanstack/react-router'
import { Face } from '@/core/kit/face'
import { formatDayDistance, formatWeekday } from '@/foundation/dates'
import type { Celebration } from './contract'
import { FirstFew } from './first-few'
import { Section } from './section'
import classes from './today.module.css'

/** Whose day it is this week. */
export function Celebrations({ celebrations }: { celebrations: Celebration[] }) {
  return (
    <Section title={t`Their day, this week`} count={celebrations.length}>
      {celebrations.length === 0
        ? <p className={classes.nothing}>{t`No birthdays or anniversaries this week.`}</p>
        : <FirstFew items={celebrations}>{(each) => <Day key={`${each.party.id}:${each.label}`} celebration={each} />}</FirstFew>}
    </Section>
  )
}

/** "turns 33", "Opened, 20 years ago". */
function sayDay(kind: string, label: string, age: number | null): string {
  if (kind === 'birthday') return age ? t`turns ${age}` : t`Birthday`
  const name = kind === 'name_day' ? t`Name day` : label
  return age ? t`${name}, ${plural(age, { one: '# year', other: '# years' })} ago` : name
}

function Day({ celebration: { party, kind, label, date, age, days } }: { celebration: Celebration }) {
  const what = sayDay(kind, label, age)
  return (
    <li>
      <Link to="/$type/$id" params={{ type: party.type, id: party.id }} className={classes.person}>
        <Face name={party.title} picture={party.picture} size={32} square={party.type === 'organisations'} />
        <span className={classes.personWords}>
          <span className={`${classes.name} one-line`} dir="auto">{party.title}</span>
          <span className={`${classes.more} one-line`}>{what}</span>
        </span>
        <span className={classes.day} data-today={days === 0 || undefined}>{days <= 1 ? formatDayDistance(date) : formatWeekday(date)}</span>
      </Link>
    </li>
  )
}
