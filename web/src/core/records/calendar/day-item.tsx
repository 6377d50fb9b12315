import { t } from '@lingui/core/macro'
import { useEffect, useRef } from 'react'
import type { Field, Row, TypeDescription } from '@/api/contract'
import { whenDragging } from '@/core/kit/dragging'
import { Face } from '@/core/kit/face'
import { RecordLink } from '@/core/kit/record-link'
import { formatTime } from '@/foundation/dates'
import { linkedName } from '../linked-name'
import { toneOf } from '../list-looks'
import { useFace } from '../table/table-body'
import { pictureOf, typeOf } from '../table/title-cell'
import classes from './calendar.module.css'

interface Props { description: TypeDescription; field: Field; row: Row; canMove: boolean; isReachable?: boolean }

/** A record on its day; moments say their hour. */
export function DayItem({ description, field, row, canMove, isReachable = false }: Props) {
  const box = useRef<HTMLAnchorElement>(null)
  const name = row.title || linkedName(description, row) || t`without a name`
  const face = useFace(description)
  useEffect(() => {
    if (!box.current || !canMove) return
    const element = box.current
    return whenDragging(({ draggable }) => draggable({ element, getInitialData: () => ({ kind: 'day', row }) }))
  }, [row, canMove])
  return (
    <RecordLink
      ref={box} type={typeOf(description.type, row)} id={String(row.id)} className={classes.item} data-tone={toneOf(description.type, row)} title={name} tabIndex={isReachable ? 0 : -1}
      onClick={(event) => event.stopPropagation()}
    >
      {face.picture && <Face name={row.title} picture={pictureOf(row, face.picture)} size={16} square={!face.isRound} />}
      {hourOf(row[field.name]) && <span className={`tabular ${classes.hour}`}>{hourOf(row[field.name])}</span>}
      <span className="one-line" dir="auto">{name}</span>
    </RecordLink>
  )
}

function hourOf(value: unknown): string {
  const at = typeof value === 'object' && value !== null && 'at' in value ? String(value.at) : typeof value === 'string' && value.length > 10 ? value : ''
  return at ? formatTime(at) : ''
}
