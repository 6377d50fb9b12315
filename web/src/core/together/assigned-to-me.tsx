import { t } from '@lingui/core/macro'
import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Filter } from '@/api/contract'
import { describeQuery, useHouse } from '@/api/describe'
import { countQuery } from '@/api/records'
import { Empty } from '@/core/kit/empty'
import { Icon } from '@/core/kit/icon'
import classes from './together.module.css'

const MINE: Filter = { field: 'owner', op: 'is', value: 'me' }

/** How much of each kind is mine, leading to the list. */
export function AssignedToMe() {
  const types = useHouse().types.filter((type) => type.in_menu)
  const described = useQueries({ queries: types.map(({ type }) => describeQuery(type)) })
  const owned = types.filter((_, at) => described[at].data?.fields.some(({ name, kind }) => name === 'owner' && kind === 'user'))
  const counts = useQueries({ queries: owned.map(({ type }) => countQuery(type, { filter: MINE })) })
  const lines = owned.map((type, at) => ({ ...type, count: counts[at].data })).filter(({ count }) => count && count.value > 0)
  if (!lines.length && counts.every(({ isPending }) => !isPending)) return <Empty icon="inbox" title={t`Nothing is assigned to you`} />
  return (
    <ul className={classes.lines}>
      {lines.map(({ type, plural: label, icon, count }) => (
        <li key={type} className={classes.line}>
          <Icon name={icon} />
          <Link to="/$type" params={{ type }} search={{ filter: JSON.stringify(MINE) } as never} className={classes.lineWords}>{label}</Link>
          <span className="tabular">{count!.exact ? count!.value : t`about ${count!.value}`}</span>
        </li>
      ))}
    </ul>
  )
}
