import { t } from '@lingui/core/macro'
import { Checkbox } from '@mantine/core'
import { Link as Anchor } from '@tanstack/react-router'
import type { Link, Row, UserLink } from '@/api/contract'
import { useMe } from '@/api/session'
import { Face } from '@/core/kit/face'
import { Icon } from '@/core/kit/icon'
import { completeTask } from '../complete-task'
import { DueDay } from '../due-day'
import classes from '../panels.module.css'

/** One open task: a circle to tick, what it is, when, and who does it if that is somebody else. */
export function OpenTask({ row, home, isReadOnly }: { row: Row; home: string; isReadOnly: boolean }) {
  const me = useMe()
  const due = row.due_on as string | null
  const owner = row.owner as UserLink | null
  const party = row.party as Link | null
  return (
    <li className={classes.task}>
      <Checkbox size="sm" radius="xl" aria-label={t`Done: ${row.title}`} disabled={isReadOnly} checked={false} onChange={() => void completeTask(row)} />
      <div className={classes.taskWords}>
        <Anchor to="/$type/$id" params={{ type: 'tasks', id: String(row.id) }} className={classes.taskTitle}>{row.title}</Anchor>
        <span className={classes.taskMore}>
          {due && <DueDay day={due} />}
          {party && String(party.id) !== home && <span>{party.title}</span>}
          {!!row.repeats && <Icon name="repeat" size={13} label={t`comes back`} />}
          {owner && String(owner.id) !== String(me.id) && <span className={classes.owner}><Face name={owner.title} picture={owner.picture} size={16} />{owner.title}</span>}
        </span>
      </div>
    </li>
  )
}
