import { Notifications, notifications, useNotifications } from '@mantine/notifications'
import { useEffect, type MouseEvent as Click } from 'react'
import classes from './notices.module.css'

const MOST = 3

/** The notices themselves, a few at a time; a further one takes the place of the oldest, for its undo is wanted now. */
export function Notices() {
  const { notifications: shown, queue } = useNotifications()
  const passing = shown.filter(({ autoClose }) => autoClose !== false)
  const oldest = (passing.find(({ color }) => color !== 'red') ?? passing[0])?.id
  const isFull = queue.length > 0
  useEffect(() => { if (isFull && oldest) notifications.hide(oldest) }, [isFull, oldest])
  return <Notifications position="bottom-center" limit={MOST} transitionDuration={120} zIndex={500} className={classes.notices} onClick={leave} />
}

/** A thumb that tapped a notice leaves no trace of going away: the notice would wait for ever, as for a mouse that rests on it. */
function leave({ target }: Click) {
  if (window.matchMedia('(hover: none)').matches) target.dispatchEvent(new MouseEvent('mouseout', { bubbles: true, relatedTarget: document.body }))
}
