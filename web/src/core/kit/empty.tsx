import type { ReactNode } from 'react'
import { Icon } from './icon'
import classes from './empty.module.css'

interface Props { icon: string; title: string; children?: ReactNode; action?: ReactNode; /** For a panel rather than a whole screen. */ small?: boolean }

/** Why there is nothing here, and what to do about it. */
export function Empty({ icon, title, children, action, small = false }: Props) {
  return (
    <div className={`${classes.empty} ${small ? classes.small : ''}`}>
      <span className={classes.icon}><Icon name={icon} size={small ? 18 : 24} stroke={1.5} /></span>
      <p className={classes.title}>{title}</p>
      {children && <p className={classes.text}>{children}</p>}
      {action}
    </div>
  )
}
