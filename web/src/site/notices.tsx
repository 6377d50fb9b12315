import { Notifications, notifications, useNotifications } from '@mantine/notifications'
import { useEffect } from 'react'

const MOST = 3

/** The notices themselves, a few at a time; a further one takes the place of the oldest, for its undo is wanted now. */
export function Notices() {
  const { notifications: shown, queue } = useNotifications()
  const passing = shown.filter(({ autoClose }) => autoClose !== false)
  const oldest = (passing.find(({ color }) => color !== 'red') ?? passing[0])?.id
  const isFull = queue.length > 0
  useEffect(() => { if (isFull && oldest) notifications.hide(oldest) }, [isFull, oldest])
  return <Notifications position="bottom-center" limit={MOST} transitionDuration={120} zIndex={500} />
}
