import { t } from '@lingui/core/macro'
import { ActionIcon } from '@mantine/core'
import { memo, useEffect, useRef, useState } from 'react'
import type { BoardColumn, Field, Row, TypeDescription } from '@/api/contract'
import { iconOf } from '@/core/kinds/registry'
import { whenDragging } from '@/core/kit/dragging'
import { Face } from '@/core/kit/face'
import { Icon } from '@/core/kit/icon'
import { RecordLink } from '@/core/kit/record-link'
import { CellValue } from '../cell-value'
import { toneOf } from '../list-looks'
import type { Column } from '../state/columns'
import { useFace } from '../table/table-body'
import { pictureOf, typeOf } from '../table/title-cell'
import { linesOn } from './first-cards'
import { MoveMenu } from './move-menu'
import type { MoveCard } from './use-move-card'
import classes from './board.module.css'

interface Props {
  description: TypeDescription
  columns: Column[]
  by: Field
  row: Row
  place: string
  from: string
  groups: BoardColumn[]
  canMove: boolean
  isActive: boolean
  isCarried: boolean
  onMove: MoveCard
  onFocus: () => void
}

/** A record on the board: its name, and the first things the view shows of it. */
export const BoardCard = memo(function BoardCard({ description, columns, by, row, place, from, groups, canMove, isActive, isCarried, onMove, onFocus }: Props) {
  const box = useRef<HTMLLIElement>(null)
  const [isDragged, setDragged] = useState(false)
  const [hasMenu, setMenu] = useState(false)
  const face = useFace(description)
  useEffect(() => {
    if (!box.current || !canMove) return
    const element = box.current
    return whenDragging(({ draggable }) => draggable({
      element, getInitialData: () => ({ kind: 'card', row, from }),
      onDragStart: () => setDragged(true), onDrop: () => setDragged(false),
    }))
  }, [row, from, canMove])
  const lines = linesOn(row, columns, by)
  return (
    <li
      ref={box} className={classes.card} data-card={place} tabIndex={isActive ? 0 : -1} data-dragged={isDragged || undefined} data-carried={isCarried || undefined} data-tone={toneOf(description.type, row)}
      aria-roledescription={t`card`} aria-label={row.title} aria-describedby="board-help" onFocus={(event) => { if (event.target === event.currentTarget) onFocus() }}
    >
      <div className={classes.cardHead}>
        {face.picture && <Face name={row.title} picture={pictureOf(row, face.picture)} size={22} square={!face.isRound} />}
        <RecordLink type={typeOf(description.type, row)} id={String(row.id)} className={classes.name} tabIndex={-1} draggable={false}>{row.title || t`without a name`}</RecordLink>
        {canMove && (
          <ActionIcon size={22} className={classes.move} tabIndex={-1} aria-label={t`Move ${row.title} to another column`} onClick={() => setMenu(true)}><Icon name="dots" size={14} /></ActionIcon>
        )}
        {hasMenu && <MoveMenu groups={groups} field={by} from={from} onMove={(to) => void onMove(row, from, to)} onClose={() => setMenu(false)} />}
      </div>
      {lines.map(({ name, field }) => (
        <div key={name} className={classes.line} title={field.label}>
          <Icon name={iconOf(field)} size={13} color="var(--ink-3)" label={field.label} />
          <span className={classes.lineValue}><CellValue type={description.type} row={row} field={field} /></span>
        </div>
      ))}
    </li>
  )
})
