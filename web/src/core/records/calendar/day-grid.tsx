import { t } from '@lingui/core/macro'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { Field, Row, TypeDescription } from '@/api/contract'
import { useActions } from '@/core/kit/actions'
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
  const enter = () => box.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus()
  const group = t`In the calendar`
  useActions([
    { id: 'days.enter', label: t`Go to the days, and from day to day`, group, keys: 'arrowdown', onlyKeys: true, run: enter },
    // Told, not listened to: the days hear it.
    { id: 'days.open', label: t`Open the day`, group, keys: 'Enter', onlyKeys: true, run: () => {} },
  ])
  useEffect(() => {
    if (hasFocus.current) enter()
    // Only when the days are others.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [day, weeks])
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target as HTMLElement).matches('[data-day]')) return
    const next = moveDay(day, event.key)
    if (next) onDay(next)
    else if (event.key === 'Enter' || event.key === ' ') setOpen(day)
    else return
    event.preventDefault()
  }
  const names = weeks[0].map((each) => keptFormat('date:weekday-short', () => new Intl.DateTimeFormat(locale().tag, { weekday: 'short', timeZone: 'UTC' })).format(new Date(`${each}T00:00:00Z`)))
  return (
    <div ref={box} role="grid" className={classes.grid} data-span={span} data-dense={isDense || undefined} data-late={isLate || undefined} onKeyDown={onKeyDown} onFocus={() => { hasFocus.current = true }} onBlur={({ relatedTarget }) => { if (relatedTarget && !box.current?.contains(relatedTarget)) hasFocus.current = false }} aria-label={field.label}>
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
