import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { Row, TypeDescription } from '@/api/contract'
import { findField } from '@/api/describe'
import type { ListAsk } from '@/api/records'
import { today } from '@/foundation/dates'
import { firstDayOfWeek } from '@/foundation/locale'
import { askOf } from '../rows/ask'
import { columnsOf } from '../state/columns'
import type { Screen } from '../state/screen'
import { monthWeeks, weekDays, weekStart } from './days'

interface CalendarData { days: { date: string; rows: Row[] }[] }

/** By what field, and which weeks and days, a calendar shows. */
export function calendarOf(description: TypeDescription, screen: Screen, now = today()) {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(screen.day) ? screen.day : now
  const first = firstDayOfWeek()
  const weeks = screen.span === 'week' ? [weekDays(weekStart(day, first))] : monthWeeks(day, first)
  return {
    field: findField(description.fields, screen.calendarBy ?? ''), day, weeks, from: weeks[0][0], to: weeks.at(-1)![6],
    ask: askOf(description, screen, columnsOf(description, screen.columns)),
  }
}

/** The records of each day; days whose year nobody knows come every year. */
export const calendarQuery = (type: string, field: string, from: string, to: string, { filter, q, columns }: ListAsk) => queryOptions({
  queryKey: ['records', type, 'calendar', { field, from, to, filter, q, columns }] as const,
  queryFn: async ({ signal }) => {
    const { days } = await api.get<CalendarData>(`/${type}/calendar`, { field, from, to, filter, q, columns: columns?.join(',') }, signal)
    return new Map(days.map(({ date, rows }) => [date, rows]))
  },
})
