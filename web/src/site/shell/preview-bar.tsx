import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useEffect } from 'react'
import type { Session } from '@/api/contract'
import { seeAsOneself } from '@/api/preview'
import { Icon } from '@/core/kit/icon'
import { announceProblem } from '@/core/kit/notices'
import { formatTime } from '@/foundation/dates'
import { clockNow } from '@/foundation/clock'
import classes from './preview-bar.module.css'

/** Says on every screen with whose eyes it is seen, that nothing can be changed, and how to stop. */
export function PreviewBar({ preview }: { preview: NonNullable<Session['preview']> }) {
  const { title, until, kind } = preview
  useEffect(() => {
    // When the hour is over the server shows everything again: so must the screen.
    const left = Math.max(1000, new Date(until).getTime() - clockNow() + 500)
    const clock = setTimeout(() => window.location.reload(), left)
    return () => clearTimeout(clock)
  }, [until])
  return (
    <div role="status" className={classes.bar}>
      <Icon name="eye" size={16} />
      <span className={classes.words}>
        <strong>{kind === 'role' ? t`You see Regulars as the role “${title}” does.` : t`You see Regulars as ${title} does.`}</strong>{' '}
        {t`Nothing can be changed meanwhile; it ends at ${formatTime(until)}.`}
      </span>
      <Button size="compact-sm" onClick={() => { seeAsOneself().catch(announceProblem) }}>{t`Leave this view`}</Button>
    </div>
  )
}
