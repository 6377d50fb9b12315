import { t } from '@lingui/core/macro'
import type { ReactNode } from 'react'
import { Mark } from '@/core/kit/mark'
import classes from './doorstep.module.css'

/** The two screens outside the house: sign-in and set-up. */
export function Doorstep({ title, hint, wide = false, children }: { title: string; hint?: string; wide?: boolean; children: ReactNode }) {
  return (
    <main className={classes.step}>
      <div className={classes.card} data-wide={wide || undefined}>
        <div className={classes.brand}><Mark size={34} /><span>Regulars</span></div>
        <h1 className={classes.title}>{title}</h1>
        {hint && <p className={classes.hint}>{hint}</p>}
        {children}
      </div>
      <p className={classes.foot}>{t`Everyone you deal with, and everything that ever happened between you.`}</p>
    </main>
  )
}
