import { t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { TypeDescription } from '@/api/contract'
import { findField } from '@/api/describe'
import { firstDayOfWeek } from '@/core/kinds/dates-words'
import { Empty } from '@/core/kit/empty'
import { today } from '@/foundation/dates'
import { askOf } from '../rows/ask'
import { columnsOf } from '../state/columns'
import type { ScreenControl } from '../state/use-screen'
import { ListProblem } from '../table/list-problem'
import { CalendarHead } from './calendar-head'
import { calendarQuery } from './calendar-query'
import { DayAgenda } from './day-agenda'
import { monthWeeks, weekDays, weekStart } from './days'
import { DayGrid } from './day-grid'
import { useMoveDay } from './use-move-day'
import classes from './calendar.module.css'

interface Props { description: TypeDescription; control: ScreenControl; isPhone: boolean }

/** The list laid out on the days of a month or a week. */
export function Calendar({ description, control, isPhone }: Props) {
  const { screen, change } = control
  const field = findField(description.fields, screen.calendarBy ?? '')
  const day = /^\d{4}-\d{2}-\d{2}$/.test(screen.day) ? screen.day : today()
  const first = firstDayOfWeek()
  const weeks = useMemo(() => (screen.span === 'week' ? [weekDays(weekStart(day, first))] : monthWeeks(day, first)), [screen.span, day, first])
  const columns = useMemo(() => columnsOf(description, screen.columns), [description, screen.columns])
  const ask = useMemo(() => askOf(description, screen, columns), [description, screen, columns])
  const from = weeks[0][0]
  const to = weeks.at(-1)![6]
  const { data, error, refetch, isPlaceholderData } = useQuery({ ...calendarQuery(description.type, field?.name ?? '', from, to, ask), enabled: !!field, placeholderData: (before) => before })
  const move = useMoveDay(description, field)
  const show = (next: string) => change({ day: next === today() ? '' : next })

  if (!field) return <Empty icon="calendar" title={t`No day to go by`}>{t`Choose under Display which field holds the day.`}</Empty>
  if (error) return <ListProblem error={error} control={control} retry={() => void refetch()} />
  const days = data ?? new Map()
  return (
    <div className={classes.calendar}>
      <CalendarHead day={day} span={screen.span} from={from} to={to} isPhone={isPhone} onDay={show} onSpan={(span) => change({ span })} />
      <DayGrid
        description={description} field={field} weeks={weeks} days={days} day={day} span={screen.span} isDense={isPhone} isLate={isPlaceholderData} onDay={show} move={isPhone ? null : move}
      />
      {isPhone && <DayAgenda description={description} field={field} day={day} rows={days.get(day) ?? []} />}
    </div>
  )
}
