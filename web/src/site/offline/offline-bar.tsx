import { plural, t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { queryClient } from '@/api/queries'
import { isServerLost, onReach } from '@/api/reach'
import { shownSince } from '@/api/recall'
import { Icon } from '@/core/kit/icon'
import { dayInZone, formatMoment, formatTime, today } from '@/foundation/dates'
import { unsent } from '@/core/outbox/unsent'
import { UnsentDialog } from './unsent-dialog'
import classes from './offline-bar.module.css'

/** What is going on while the server is lost: how old what is shown is, and what waits to be sent. */
export function OfflineBar() {
  const isLost = useSyncExternalStore(onReach, isServerLost)
  const since = useOldestShown()
  const parcels = useSyncExternalStore(unsent.onChange, unsent.all)
  const [isOpen, setOpen] = useState(false)
  if (!isLost && parcels.length === 0) return null
  return (
    <div role="status" className={classes.bar} data-late={!isLost || undefined}>
      <Icon name={isLost ? 'plug-connected' : 'alert-triangle'} />
      {!isLost && <span className={classes.words}>{t`Something you wrote without the server could not be saved.`}</span>}
      {isLost && <span className={classes.words}>
        <strong>{navigator.onLine ? t`The server cannot be reached.` : t`You are offline.`}</strong>{' '}
        {since ? t`You see this as of ${sayTime(since)}.` : null}{' '}
        {t`What you write is kept here and sent once the line is back.`}
      </span>}
      {parcels.length > 0 && <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>{plural(parcels.length, { one: '# waits', other: '# wait' })}</Button>}
      {isOpen && <UnsentDialog onClose={() => setOpen(false)} />}
    </div>
  )
}

function sayTime(at: number): string {
  const moment = new Date(at).toISOString()
  return dayInZone(moment) === today() ? formatTime(moment) : formatMoment(moment)
}

/** What a screen shows of the business itself; words and rights around it are not meant. */
const SHOWN = ['records', 'stories', 'today', 'together', 'notifications']

/** Since when the oldest of what the screen shows has been so. */
function useOldestShown(): number | null {
  const [oldest, setOldest] = useState<number | null>(null)
  useEffect(() => {
    const cache = queryClient.getQueryCache()
    const look = () => {
      const times = cache.findAll({ type: 'active', predicate: ({ queryKey, state }) => SHOWN.includes(String(queryKey[0])) && state.data !== undefined })
        .map(({ queryHash, state }) => shownSince(queryHash) ?? state.dataUpdatedAt)
      setOldest(times.length ? Math.min(...times) : null)
    }
    let timer = window.setTimeout(look, 0)
    const forget = cache.subscribe(() => { window.clearTimeout(timer); timer = window.setTimeout(look, 100) })
    return () => { forget(); window.clearTimeout(timer) }
  }, [])
  return oldest
}
