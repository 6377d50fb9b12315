import type { ReactNode } from 'react'
import { useEffect } from 'react'
import classes from './page.module.css'

interface Props {
  title: string
  /** Shown instead of the plain title; the browser's tab keeps the words. */
  heading?: ReactNode
  hint?: ReactNode
  /** At most one of them is filled. */
  actions?: ReactNode
  /** Prose and forms are held to a readable width. */
  narrow?: boolean
  children: ReactNode
}

/** A screen with a heading, its actions and its content; names the browser's tab. */
export function Page({ title, heading, hint, actions, narrow = false, children }: Props) {
  usePageTitle(title)
  return (
    <div className={`${classes.page} ${narrow ? classes.narrow : ''}`}>
      <header className={classes.head}>
        <div className={classes.words}>
          <h1 className={classes.title}>{heading ?? title}</h1>
          {hint && <p className={classes.hint}>{hint}</p>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  )
}

export function usePageTitle(title: string): void {
  useEffect(() => { document.title = title ? `${title} · Regulars` : 'Regulars' }, [title])
}
