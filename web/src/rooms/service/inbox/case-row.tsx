import { plural, t } from '@lingui/core/macro'
import { memo, type MouseEvent } from 'react'
import { Face } from '@/core/kit/face'
import { Icon } from '@/core/kit/icon'
import { readDraft } from '@/foundation/drafts'
import { formatAgo } from '@/foundation/dates'
import type { CaseRow } from './contract'
import { answerDraft } from './draft'
import { nextDue, sayDue, urgencyOf } from './due'
import classes from './case-list.module.css'

interface Props {
  row: CaseRow
  top: number
  now: number
  isOpen: boolean
  isSelected: boolean
  isSelecting: boolean
  place: number
  total: number
  onOpen: (row: CaseRow) => void
  onSelect: (row: CaseRow, isRange: boolean) => void
}

/** A case in three lines: who and by when, about what, where it stands. */
export const CaseLine = memo(function CaseLine({ row, top, now, isOpen, isSelected, isSelecting, place, total, onOpen, onSelect }: Props) {
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey) return
    event.preventDefault()
    if (event.shiftKey) onSelect(row, true)
    else onOpen(row)
  }
  const customer = row.party?.title ?? t`Somebody`
  const isUrgent = row.priority === 'urgent' || row.priority === 'high'
  return (
    <li className={classes.case} style={{ top }} data-open={isOpen || undefined} data-selected={isSelected || undefined} data-selecting={isSelecting || undefined} aria-posinset={place + 1} aria-setsize={total}>
      <label className={classes.tick}>
        <Face name={customer} picture={row.party?.picture} size={30} square={row.party?.type === 'organisations'} />
        <input type="checkbox" checked={isSelected} aria-label={t`Select ${row.subject}`} onChange={() => undefined} onClick={(event) => onSelect(row, event.shiftKey)} tabIndex={-1} />
      </label>
      <a href={`/inbox?case=${row.id}`} className={classes.link} aria-current={isOpen || undefined} onClick={open} tabIndex={isOpen ? 0 : -1}>
        <span className={classes.first}>
          <span className={`one-line ${classes.who}`} dir="auto" data-new={row.state === 'new' || undefined}>{customer}</span>
          <ByWhen row={row} now={now} />
        </span>
        <span className={classes.subject}>
          {isUrgent && <span className={classes.urgent} data-priority={row.priority}>{row.priority === 'urgent' ? t`Urgent` : t`High`}</span>}{' '}
          <span className="one-line" dir="auto">{row.subject}</span>
        </span>
        <span className={`one-line ${classes.where}`}>
          {readDraft(answerDraft(row.id)) ? <span className={classes.draft}>{t`Draft`}</span> : null}
          <bdi className="tabular">#{row.number}</bdi>
          {row.queue && <> · <bdi>{row.queue.title}</bdi></>}
          {' · '}<bdi>{row.owner ? row.owner.title : t`nobody’s yet`}</bdi>
        </span>
      </a>
    </li>
  )
})

/** By when something is to be done; of what waits for others, since when. */
function ByWhen({ row, now }: { row: CaseRow; now: number }) {
  const isWaiting = row.state === 'customer' || row.state === 'supplier'
  const due = nextDue(row)
  if (isWaiting && row.paused_at && (!due || urgencyOf(due, now) === 'later')) {
    const days = Math.floor((now - Date.parse(row.paused_at)) / 86_400_000)
    const since = days > 0 ? plural(days, { one: 'for a day', other: 'for # days' }) : formatAgo(row.paused_at, now)
    return <span className={classes.due}><Icon name="hourglass" size={12} />{since}</span>
  }
  if (!due) return row.created_at ? <span className={classes.due}>{formatAgo(row.created_at, now)}</span> : null
  return <span className={`${classes.due} tabular`} data-urgency={urgencyOf(due, now)}>{sayDue(due, now)}</span>
}
