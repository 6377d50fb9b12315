import { plural, t } from '@lingui/core/macro'
import { Link } from '@tanstack/react-router'
import { Icon } from '@/core/kit/icon'
import { behindAside } from './behind'
import type { Aside } from './contract'
import type { Shown } from './shown'
import { saySum } from './words'
import classes from './forecast.module.css'

/** Open deals that no month tells of: a forecast that keeps silent about them looks better than it is. */
export function AsideNotes({ forecast, currency, isTogether }: Pick<Shown, 'forecast' | 'currency' | 'isTogether'>) {
  const found = forecast.aside.filter((aside) => aside.count > 0 && (aside.why === 'no_worth' || aside.currency === currency))
  if (found.length === 0) return null
  return (
    <ul className={classes.aside}>
      {found.map((aside) => (
        <li key={aside.why + aside.currency}>
          <Link to="/$type" params={{ type: 'deals' } as never} search={behindAside(aside, isTogether ? forecast.together : [currency], forecast.months[0].begins) as never} className={classes.asideLink} data-late={aside.why === 'late' || undefined}>
            <Icon name={aside.why === 'late' ? 'hourglass' : aside.why === 'no_day' ? 'calendar' : 'coin'} size={15} />{say(aside)}
          </Link>
        </li>
      ))}
    </ul>
  )
}

function say({ why, count, value }: Aside): string {
  const deals = plural(count, { one: '# open deal', other: '# open deals' })
  if (why === 'late') return t`${deals} expected before these months: ${saySum(value!)}`
  return why === 'no_day' ? t`${deals} without a day: ${saySum(value!)}` : t`${deals} without a worth`
}
