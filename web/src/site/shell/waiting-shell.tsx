import { AfterAMoment } from '@/core/kit/waiting'
import classes from './shell.module.css'

/** The empty frame while the house is opened: nothing jumps once it is there. */
export function WaitingShell() {
  return (
    <AfterAMoment>
      <div className={classes.shell} aria-busy="true"><div className={classes.side} /><div className={classes.screen} /></div>
    </AfterAMoment>
  )
}
