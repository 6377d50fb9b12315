import { t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { TypeDescription } from '@/api/contract'
import { Empty } from '@/core/kit/empty'
import { today } from '@/foundation/dates'
import type { ScreenControl } from '../state/use-screen'
import { ListProblem } from '../table/list-problem'
import { CalendarHead } from './calendar-head'
import { calendarOf, calendarQuery } from './calendar-query'
import { DayAgenda } from './day-agenda'
import { DayGrid } from './day-grid'
import { useMoveDay } from './use-move-day'
import classes from './calendar.module.css'

interface Props { description: TypeDescription; control: ScreenControl; isPhone: boolean }

/** The list laid out on the days of a month or a week. */
export function Calendar({ description, control, isPhone }: Props) {
  const { screen, change } = control
  const now = today()
  const { field, day, weeks, from, to, ask } = useMemo(() => calendarOf(description, screen, now), [description, screen, now])
  const { data, error, refetch, isPlaceholderData } = useQuery({ ...calendarQuery(description.type, field?.name ?? '', from, to, ask), enabled: !!field, placeholderData: (before) => before })
  const move = useMoveDay(description, field)
  const show = (next: string) => change({ day: next === now ? '' : next })

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
