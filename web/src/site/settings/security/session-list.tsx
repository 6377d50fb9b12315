import { plural, t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '@/api/client'
import { Chip } from '@/core/kit/chip'
import { Failure } from '@/core/kit/failure'
import { Icon } from '@/core/kit/icon'
import { WaitingRows } from '@/core/kit/waiting'
import { formatAgo } from '@/foundation/dates'
import { sessionsQuery, settle } from '../settings-queries'
import classes from '../settings.module.css'

/** Where one is signed in, each with a way out. */
export function SessionList() {
  const { data, error } = useQuery(sessionsQuery)
  const others = data?.filter(({ is_this }) => !is_this).length ?? 0
  return (
    <section className={classes.section} aria-labelledby="sessions">
      <div className={classes.sectionHead}>
        <h2 id="sessions" className={classes.sectionTitle}>{t`Where you are signed in`}</h2>
        {others > 0 && (
          <Button size="compact-sm" onClick={() => void settle(() => api.remove('/sessions'), t`Everywhere else you are signed out.`)}>
            {plural(others, { one: 'Sign out of the other one', other: 'Sign out of the # others' })}
          </Button>
        )}
      </div>
      {error ? <Failure error={error} /> : !data ? <WaitingRows count={2} /> : (
        <ul className={classes.rows}>
          {data.map((session) => (
            <li key={session.id} className={classes.row}>
              <Icon name={/Android|iPhone|iPad/.test(session.browser) ? 'phone' : 'device-laptop'} size={18} />
              <span className={classes.words}>
                <span className={`${classes.title} one-line`}>{session.browser}</span>
                <span className={`${classes.more} one-line`}>{[session.address, t`since ${formatAgo(session.created_at)}`].filter(Boolean).join(' · ')}</span>
              </span>
              {session.is_this ? <Chip>{t`this one`}</Chip> : (
                <>
                  <span className={classes.more}>{formatAgo(session.seen_at)}</span>
                  <Button size="compact-sm" aria-label={t`Sign out of ${session.browser}`} onClick={() => void settle(() => api.remove(`/sessions/${session.id}`), t`Signed out there.`)}>{t`Sign out`}</Button>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
