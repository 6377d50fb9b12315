import { useNotifications } from '@mantine/notifications'
import { useState } from 'react'
import { lazyPart } from '@/core/kit/lazy-part'
import classes from './notices-place.module.css'

/** Later the line may be lost, and a notice has to say so. Where it was lost too early, the last one stands here plainly. */
const Notices = lazyPart(() => import('./notices').then((module) => module.Notices), { missing: () => <PlainNotice /> })

/** Where notices stand; drawn from the first one on. */
export function NoticesPlace() {
  const { notifications } = useNotifications()
  const [isWanted, setWanted] = useState(false)
  if (notifications.length > 0 && !isWanted) setWanted(true)
  return isWanted && <Notices />
}

function PlainNotice() {
  const last = useNotifications().notifications.at(-1)
  return last && <div role="alert" className={classes.plain}>{last.message}</div>
}
