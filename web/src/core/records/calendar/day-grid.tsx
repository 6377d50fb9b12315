import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { Field, Row, TypeDescription } from '@/api/contract'
import { today } from '@/foundation/dates'
import { keptFormat, locale } from '@/foundation/locale'
import { DayCell } from './day-cell'
import { moveDay } from './days'
import type { MoveDay } from './use-move-day'
import classes from './calendar.module.css'

interface Props {
  description: TypeDescription
  field: Field
  weeks: string[][]
  days: Map<string, Row[]>
  day: string
  span: 'month' | 'week'
  /** On a phone: dots instead of names. */
  isDense: boolean
  isLate: boolean
  onDay: (day: string) => void
  /** Null where records cannot be dragged to another day. */
  move: MoveDay | null
}

/** The days as a grid; arrows go from day to day, Enter opens one. */
export function DayGrid({ description, field, weeks, days, day, span, isDense, isLate, onDay, move }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState<string | null>(null)
  const hasFocus = useRef(false)
  useEffect(() => {
    if (hasFocus.current) box.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus()
  }, [day, weeks])
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target as HTMLElement).matches('[data-day]')) return
    const next = moveDay(day, event.key)
    if (next) { hasFocus.current = true; onDay(next) }
    else if (event.key === 'Enter' || event.key === ' ') setOpen(day)
    else return
    event.preventDefault()
  }
  const names = weeks[0].map((each) => keptFormat('date:weekday-short', () => new Intl.DateTimeFormat(locale().tag, { weekday: 'short', timeZone: 'UTC' })).format(new Date(`${each}T00:00:00Z`)))
  return (
    <div ref={box} role="grid" className={classes.grid} data-span={span} data-dense={isDense || undefined} data-late={isLate || undefined} onKeyDown={onKeyDown} onBlur={() => { hasFocus.current = false }} aria-label={field.label}>
      <div role="row" className={classes.week} data-names>{names.map((name) => <div key={name} role="columnheader" className={classes.dayName}>{name}</div>)}</div>
      {weeks.map((week) => (
        <div key={week[0]} role="row" className={classes.week}>
          {week.map((each) => (
            <DayCell
              key={each} description={description} field={field} day={each} rows={days.get(each) ?? []} isToday={each === today()} isOutside={span === 'month' && each.slice(0, 7) !== day.slice(0, 7)}
              isActive={each === day} isDense={isDense} isOpen={open === each} most={span === 'week' ? 60 : 3} onOpen={(isOpen) => setOpen(isOpen ? each : null)} onPick={() => onDay(each)} move={move}
            />
          ))}
        </div>
      ))}
    </div>
  )
}
