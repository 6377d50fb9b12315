import { plural, t } from '@lingui/core/macro'
import { Popover, UnstyledButton } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { Field, Row, TypeDescription } from '@/api/contract'
import { isEditable } from '@/core/kinds/registry'
import { whenDragging } from '@/core/kit/dragging'
import { openCreate } from '@/core/writing/open-create'
import { formatLongDay } from '@/foundation/dates'
import { DayAgenda } from './day-agenda'
import { DayItem } from './day-item'
import type { MoveDay } from './use-move-day'
import classes from './calendar.module.css'

interface Props {
  description: TypeDescription
  field: Field
  day: string
  rows: Row[]
  isToday: boolean
  isOutside: boolean
  isActive: boolean
  isDense: boolean
  isOpen: boolean
  most: number
  onOpen: (isOpen: boolean) => void
  onPick: () => void
  move: MoveDay | null
}

/** One day: what stands on it, as far as there is room, and the rest on asking. */
export function DayCell({ description, field, day, rows, isToday, isOutside, isActive, isDense, isOpen, most, onOpen, onPick, move }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const [isOver, setOver] = useState(false)
  const [isNear, setNear] = useState(false)
  const latest = useRef(move)
  useEffect(() => { latest.current = move })
  const canDrop = !!move
  useEffect(() => {
    if (!box.current || !canDrop) return
    const element = box.current
    return whenDragging(({ dropTargetForElements }) => dropTargetForElements({
      element, canDrop: ({ source }) => source.data.kind === 'day',
      onDragEnter: () => setOver(true), onDragLeave: () => setOver(false),
      onDrop: ({ source }) => { setOver(false); void latest.current?.(source.data.row as Row, day) },
    }))
  }, [day, canDrop])
  const left = rows.length - most
  const canAdd = description.rights.create && isEditable(field) && ['date', 'partial_date'].includes(field.kind)
  const isShown = isOpen && !isDense
  const label = `${formatLongDay(day)}, ${rows.length ? plural(rows.length, { one: '# record', other: '# records' }) : t`nothing`}`
  return (
    <div
      ref={box} role="gridcell" data-day={day} tabIndex={isActive ? 0 : -1} aria-current={isToday ? 'date' : undefined} aria-selected={isActive} aria-haspopup="dialog" aria-expanded={isShown}
      className={classes.day} data-outside={isOutside || undefined} data-today={isToday || undefined} data-over={isOver || undefined} data-active={isActive || undefined}
      onPointerEnter={() => setNear(true)} onFocus={() => setNear(true)} onClick={(event) => { if (isDense || event.target === event.currentTarget) onPick() }}
      onDoubleClick={(event) => { if (canAdd && event.target === event.currentTarget) openCreate({ type: description.type, values: { [field.name]: day } }) }}
    >
      <span className={classes.spoken}>{label}</span>
      <span className={`${classes.number} tabular`} aria-hidden>{Number(day.slice(8))}</span>
      {isDense
        ? rows.length > 0 && <span className={classes.dots} aria-hidden>{rows.slice(0, 3).map((row) => <span key={row.id} className={classes.dot} />)}</span>
        : <>
          {rows.slice(0, left > 0 ? most - 1 : most).map((row) => <DayItem key={row.id} description={description} field={field} row={row} canMove={!!move} />)}
          {left > 0 && <UnstyledButton className={classes.more} onClick={() => onOpen(true)} tabIndex={-1}>{t`${left + 1} more`}</UnstyledButton>}
        </>}
      {(isNear || isShown) && (
        // Drawn when somebody comes near: one for each day of a month is dear.
        <Popover opened={isShown} onChange={onOpen} position="bottom" width={300} trapFocus returnFocus withRoles={false}>
          <Popover.Target><span className={classes.spot} /></Popover.Target>
          <Popover.Dropdown p={0} role="dialog" aria-label={label}><DayAgenda description={description} field={field} day={day} rows={rows} /></Popover.Dropdown>
        </Popover>
      )}
    </div>
  )
}
