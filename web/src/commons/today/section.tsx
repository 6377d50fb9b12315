import type { ReactNode } from 'react'
import { formatCount } from '@/foundation/numbers'
import classes from './today.module.css'

interface Props { title: string; count?: number; action?: ReactNode; children: ReactNode }

/** One of the four questions that Today answers. */
export function Section({ title, count, action, children }: Props) {
  return (
    <section className={classes.section} aria-label={title}>
      <header className={classes.sectionHead}>
        <h2 className={classes.sectionTitle}>{title}{!!count && <span className={classes.count}>{formatCount(count)}</span>}</h2>
        {action}
      </header>
      {children}
    </section>
  )
}
