import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Field, Row, TypeDescription } from '@/api/contract'
import { Face } from '@/core/kit/face'
import { formatTime } from '@/foundation/dates'
import { useFace } from '../table/table-body'
import { pictureOf, typeOf } from '../table/title-cell'
import classes from './calendar.module.css'

interface Props { description: TypeDescription; field: Field; row: Row; canMove: boolean; isReachable?: boolean }

/** A record on its day; moments say their hour. */
export function DayItem({ description, field, row, canMove, isReachable = false }: Props) {
  const box = useRef<HTMLAnchorElement>(null)
  const face = useFace(description)
  useEffect(() => {
    if (!box.current || !canMove) return
    return draggable({ element: box.current, getInitialData: () => ({ kind: 'day', row }) })
  }, [row, canMove])
  return (
    <Link
      ref={box} to="/$type/$id" params={{ type: typeOf(description.type, row), id: String(row.id) }} className={classes.item} title={row.title} tabIndex={isReachable ? 0 : -1}
      onClick={(event) => event.stopPropagation()}
    >
      {face.picture && <Face name={row.title} picture={pictureOf(row, face.picture)} size={16} square={!face.isRound} />}
      {hourOf(row[field.name]) && <span className={`tabular ${classes.hour}`}>{hourOf(row[field.name])}</span>}
      <span className="one-line">{row.title}</span>
    </Link>
  )
}

function hourOf(value: unknown): string {
  const at = typeof value === 'object' && value !== null && 'at' in value ? String(value.at) : typeof value === 'string' && value.length > 10 ? value : ''
  return at ? formatTime(at) : ''
}
