import { t } from '@lingui/core/macro'
import { useSyncExternalStore } from 'react'
import { isServerLost, onReach } from '@/api/reach'
import { lazyPart } from '@/core/kit/lazy-part'
import { unsent } from '@/core/outbox/unsent'
import classes from './shell.module.css'

const OfflineBar = lazyPart(() => import('../offline/offline-bar').then((module) => module.OfflineBar), { missing: () => <p role="status" className={classes.lost}>{t`The server cannot be reached.`}</p> })

/** Says so when the server is lost, how old what is shown is, and what waits to be sent. */
export function OfflineNote() {
  const isLost = useSyncExternalStore(onReach, isServerLost)
  const hasStuck = useSyncExternalStore(unsent.onChange, () => unsent.all().some(({ state }) => state !== 'waiting'))
  return (isLost || hasStuck) && <OfflineBar />
}
