import { plural } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import { unreadQuery } from './together'
import classes from './together.module.css'

/** How many notifications are unread; silent when none is. */
export function UnreadCount({ isDot = false }: { isDot?: boolean }) {
  const { data: unread = 0 } = useQuery(unreadQuery)
  if (!unread) return null
  const said = plural(unread, { one: '# unread', other: '# unread' })
  return <span className={isDot ? classes.dot : `${classes.count} tabular`} role="status" aria-label={said}>{isDot ? '' : unread > 99 ? '99+' : unread}</span>
}
