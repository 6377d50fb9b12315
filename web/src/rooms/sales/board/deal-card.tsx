import { plural, t } from '@lingui/core/macro'
import { ActionIcon } from '@mantine/core'
import { memo, useEffect, useRef, useState, type ReactNode } from 'react'
import type { BoardColumn, Field } from '@/api/contract'
import { whenDragging } from '@/core/kit/dragging'
import { Face } from '@/core/kit/face'
import { Icon } from '@/core/kit/icon'
import { RecordLink } from '@/core/kit/record-link'
import { MoveMenu } from '@/core/records/board/move-menu'
import type { MoveCard } from '@/core/records/board/use-move-card'
import { formatDate, formatDayDistance, today } from '@/foundation/dates'
import { formatMoney } from '@/foundation/money'
import { daysInStage, isStale } from '../deals/signs'
import type { DealRow, StageColumn } from './board-query'
import classes from './board.module.css'

interface Props {
  row: DealRow
  stage: StageColumn
  from: string
  place: string
  field: Field
  targets: BoardColumn[]
  canMove: boolean
  isActive: boolean
  isCarried: boolean
  onMove: MoveCard
  onFocus: () => void
}

/** An open deal: with whom, what it is worth, by when, and what it lacks. */
export const DealCard = memo(function DealCard({ row, stage, from, place, field, targets, canMove, isActive, isCarried, onMove, onFocus }: Props) {
  const box = useRef<HTMLLIElement>(null)
  const [isDragged, setDragged] = useState(false)
  const [hasMenu, setMenu] = useState(false)
  useEffect(() => {
    if (!box.current || !canMove) return
    const element = box.current
    return whenDragging(({ draggable }) => draggable({
      element, getInitialData: () => ({ kind: 'card', row, from }), onDragStart: () => setDragged(true), onDrop: () => setDragged(false),
    }))
  }, [row, from, canMove])
  const { party, owner, value } = row
  return (
    <li
      ref={box} className={classes.card} data-card={place} tabIndex={isActive ? 0 : -1} data-dragged={isDragged || undefined} data-carried={isCarried || undefined}
      aria-roledescription={t`card`} aria-label={row.title} aria-describedby="board-help" onFocus={(event) => { if (event.target === event.currentTarget) onFocus() }}
    >
      <div className={classes.cardHead}>
        <RecordLink type="deals" id={String(row.id)} className={classes.name} tabIndex={-1} draggable={false} dir="auto">{row.title || t`without a name`}</RecordLink>
        {canMove && <ActionIcon size={22} className={classes.move} tabIndex={-1} aria-label={t`Move ${row.title} to another column`} onClick={() => setMenu(true)}><Icon name="dots" size={14} /></ActionIcon>}
        {hasMenu && <MoveMenu groups={targets} field={field} from={from} onMove={(to) => void onMove(row, from, to)} onClose={() => setMenu(false)} />}
      </div>
      {party && <span className={classes.party}><Face name={party.title} picture={party.picture} size={18} square={party.type === 'organisations'} /><span className="one-line" dir="auto">{party.title}</span></span>}
      <div className={classes.facts}>
        {value && <strong className={`tabular ${classes.worth}`}>{formatMoney(value, { short: true })}</strong>}
        {row.expected_on && <Expected day={row.expected_on} />}
        {owner && <span className={classes.owner} title={owner.title}><Face name={owner.title} picture={owner.picture} size={20} /></span>}
      </div>
      <Signs row={row} patience={stage.stale_days} />
    </li>
  )
})

function Expected({ day }: { day: string }) {
  const isLate = day < today()
  return <span className={classes.day} data-late={isLate || undefined} title={isLate ? t`Was expected on ${formatDate(day)}` : t`Expected on ${formatDate(day)}`}><Icon name="calendar" size={13} />{formatDate(day)}</span>
}

/** What is next, what is missing, what waits too long. */
function Signs({ row, patience }: { row: DealRow; patience: number | null }) {
  const step = row.next_step
  const days = daysInStage(row.stage_since)
  const signs: ReactNode[] = []
  if (step) {
    const isLate = !!step.due_on && step.due_on < today()
    signs.push(<span key="step" className={classes.sign} data-late={isLate || undefined}><Icon name="checkbox" size={13} /><span className="one-line" dir="auto">{step.title}</span>{step.due_on && <span className={classes.due}>{formatDayDistance(step.due_on)}</span>}</span>)
  } else if ('next_step' in row) signs.push(<span key="none" className={classes.sign} data-missing><Icon name="alert-triangle" size={13} />{t`No next step`}</span>)
  if (days !== null && isStale(row.stage_since, patience)) signs.push(<span key="stale" className={classes.sign} data-missing><Icon name="hourglass" size={13} />{plural(days, { one: 'Here for # day', other: 'Here for # days' })}</span>)
  return signs.length > 0 && <div className={classes.signs}>{signs}</div>
}
