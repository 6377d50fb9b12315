import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { CSSProperties } from 'react'
import { useHouse } from '@/api/describe'
import { Icon } from '@/core/kit/icon'
import { openCreate } from '@/core/writing/open-create'
import { apart } from '@/foundation/locale'
import { ALL, amountOf, type Goal } from './contract'
import type { Shown } from './shown'
import { sayPeriod, saySum } from './words'
import classes from './forecast.module.css'

/** The goals of quarters and years, and how far each is. */
export function LongGoals({ forecast, currency }: Shown) {
  const type = useHouse().types.find((each) => each.type === 'goals')
  const goals = forecast.goals.filter((goal) => goal.period !== 'month' && goal.currency === currency)
  if (!type) return null
  return (
    <section className={classes.part} aria-label={t`Goals of quarters and years`}>
      <header className={classes.partHead}>
        <h2 className={classes.partTitle}>{t`Goals of quarters and years`}</h2>
        {type.rights.create && <Button variant="subtle" color="gray" leftSection={<Icon name="plus" size={14} />} onClick={() => openCreate({ type: 'goals', values: { period: 'quarter', begins_on: forecast.months[0].begins } })}>{t`Goal`}</Button>}
        <Button component={Link} to="/$type" params={{ type: 'goals' } as never} variant="subtle" color="gray">{t`All goals`}</Button>
      </header>
      {goals.length === 0
        ? <p className="quiet">{t`None is set for these months. A goal of a quarter or a year shows here how far it is.`}</p>
        : <ul className={classes.goals}>{goals.map((goal) => <OneGoal key={goal.id} goal={goal} whose={goal.group === ALL ? t`The whole company` : goal.whose} />)}</ul>}
    </section>
  )
}

function OneGoal({ goal, whose }: { goal: Goal; whose: string }) {
  const share = (amount: number) => amountOf(goal.value) > 0 ? Math.min(100, (100 * amount) / amountOf(goal.value)) : 0
  const done = share(amountOf(goal.closed))
  const style = { '--closed': `${done}%`, '--committed': `${Math.min(100 - done, share(amountOf(goal.committed)))}%`, '--best': '0%' } as CSSProperties
  return (
    <li className={classes.longGoal}>
      <Link to="/$type/$id" params={{ type: 'goals', id: goal.id } as never} className={classes.goalName}><strong>{sayPeriod(goal)}</strong> <span dir="auto">{whose}</span></Link>
      <span className={classes.bar} style={style} aria-hidden><i className={classes.closed} /><i className={classes.committed} /></span>
      <span className={`${classes.goalWords} tabular`}><bdi>{t`${apart(saySum(goal.closed))} of ${apart(saySum(goal.value))}`}</bdi><small className={classes.share} data-done={done >= 100 || undefined}><bdi>{Math.round(done)} %</bdi></small></span>
    </li>
  )
}
