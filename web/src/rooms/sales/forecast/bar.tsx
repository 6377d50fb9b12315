import type { CSSProperties } from 'react'
import { amountOf, type Money, type Sums } from './contract'
import classes from './forecast.module.css'

interface Props { sums: Sums; weighed: Money; goal?: Money | null; most: number; isTall?: boolean }

/** What is closed, then what is as good as sold, then what may be; a line where the goal is, a dot at the weighted sum. */
export function Bar({ sums, weighed, goal, most, isTall = false }: Props) {
  const share = (amount: number) => `${most > 0 ? Math.min(100, Math.max(0, (100 * amount) / most)) : 0}%`
  const [closed, committed, best] = [amountOf(sums.closed), amountOf(sums.committed), amountOf(sums.best)]
  const style = {
    '--closed': share(closed), '--committed': share(committed), '--best': share(Math.max(0, best - committed)), '--weighed': share(amountOf(weighed)),
    ...(goal ? { '--goal': share(amountOf(goal)) } : {}),
  } as CSSProperties
  return (
    <span className={isTall ? classes.tall : classes.bar} style={style} aria-hidden>
      <i className={classes.closed} /><i className={classes.committed} /><i className={classes.best} />
      {goal && <i className={classes.goalLine} />}
      {amountOf(weighed) > 0 && <i className={classes.dot} />}
    </span>
  )
}
