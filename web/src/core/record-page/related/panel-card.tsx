import type { ReactNode } from 'react'
import { Icon } from '@/core/kit/icon'
import classes from './related.module.css'

interface Props { label: string; icon?: string; /** Beside the heading. */ tools?: ReactNode; children: ReactNode }

/** A quiet frame around something related. */
export function PanelCard({ label, icon, tools, children }: Props) {
  return (
    <section className={classes.card} aria-label={label}>
      <header className={classes.cardHead}>
        {icon && <Icon name={icon} size={15} color="var(--ink-3)" />}
        <h2 className={classes.cardTitle}>{label}</h2>
        <span className={classes.cardTools}>{tools}</span>
      </header>
      {children}
    </section>
  )
}
