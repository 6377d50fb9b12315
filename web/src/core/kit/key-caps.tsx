import { Fragment } from 'react'
import { capsOf } from './keys'
import classes from './key-caps.module.css'

/** Keys as they are printed on the keyboard. */
export function KeyCaps({ keys }: { keys: string }) {
  return (
    <span className={classes.caps} aria-hidden>
      {capsOf(keys).map((press, at) => (
        <Fragment key={at}>{press.map((cap) => <kbd key={cap} className={classes.cap}>{cap}</kbd>)}</Fragment>
      ))}
    </span>
  )
}
