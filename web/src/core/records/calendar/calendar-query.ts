import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { Row } from '@/api/contract'
import type { ListAsk } from '@/api/records'

interface CalendarData { days: { date: string; rows: Row[] }[] }

/** The records of each day; days whose year nobody knows come every year. */
export const calendarQuery = (type: string, field: string, from: string, to: string, { filter, q, columns }: ListAsk) => queryOptions({
  queryKey: ['records', type, 'calendar', { field, from, to, filter, q, columns }] as const,
  queryFn: async ({ signal }) => {
    const { days } = await api.get<CalendarData>(`/${type}/calendar`, { field, from, to, filter, q, columns: columns?.join(',') }, signal)
    return new Map(days.map(({ date, rows }) => [date, rows]))
  },
})
