import { t } from '@lingui/core/macro'
import { ActionIcon, Tooltip } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { wordsOf } from '@/core/kinds/rich-text'
import { Face } from '@/core/kit/face'
import { Icon } from '@/core/kit/icon'
import { announceProblem } from '@/core/kit/notices'
import { Moment } from '@/core/journal/moment'
import { markRead, type Kind, type NotificationView } from './together'
import classes from './together.module.css'

const why = (): Record<Kind, string> => ({ mention: t`mentioned you`, assigned: t`given to you`, due: t`needs you`, comment: t`comment`, change: t`you follow this` })

/** One thing that concerns me; opening it marks it as read. */
export function NotificationLine({ line }: { line: NotificationView }) {
  const { entry, record } = line
  const said = entry.said ?? (entry.text ? wordsOf(entry.text) : '')
  const label = line.is_read ? t`Mark as unread` : t`Mark as read`
  return (
    <li className={classes.line} data-unread={!line.is_read || undefined}>
      {entry.by ? <Face name={entry.by.title} picture={entry.by.picture} size={28} /> : <Icon name={entry.icon} />}
      <Link to="/$type/$id" params={{ type: record.type, id: String(record.id) }} className={classes.lineWords} onClick={() => { if (!line.is_read) void markRead([line.id]).catch(() => undefined) }}>
        <span>{entry.sentence}{!entry.sentence.includes(record.title) && <> · <strong>{record.title}</strong></>}</span>
        {said && <span className={classes.lineSaid}>{said}</span>}
        <span className={classes.when}>{why()[line.kind]} · <Moment at={line.at} /></span>
      </Link>
      <Tooltip label={label}>
        <ActionIcon aria-label={label} onClick={() => { markRead([line.id], !line.is_read).catch(announceProblem) }}><Icon name={line.is_read ? 'circle' : 'circle-dot'} size={16} /></ActionIcon>
      </Tooltip>
    </li>
  )
}
