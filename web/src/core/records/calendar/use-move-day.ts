import { t } from '@lingui/core/macro'
import type { Field, Row, TypeDescription } from '@/api/contract'
import { queryClient } from '@/api/queries'
import { isEditable } from '@/core/kinds/registry'
import { announce } from '@/core/kit/notices'
import { formatDate } from '@/foundation/dates'
import { saveCells } from '../editing/save-cells'

export type MoveDay = (row: Row, day: string) => Promise<void>

/** Drags a record to another day. Days that come every year and moments with an hour stay where they are. */
export function useMoveDay(description: TypeDescription, field: Field | undefined): MoveDay | null {
  if (!field || field.kind !== 'date' || !isEditable(field) || !description.rights.change) return null
  const calendars = { queryKey: ['records', description.type, 'calendar'] }
  return async (row, day) => {
    if (row[field.name] === day) return
    queryClient.setQueriesData<Map<string, Row[]>>(calendars, (days) => days && withMoved(days, { ...row, [field.name]: day }, day))
    const entry = await saveCells(description.type, row, [{ field, value: day }], { quiet: true })
    await queryClient.invalidateQueries(calendars)
    if (entry) announce({ text: t`${row.title} is now on ${formatDate(day)}.`, entry })
  }
}

function withMoved(days: Map<string, Row[]>, row: Row, day: string): Map<string, Row[]> {
  const next = new Map([...days].map(([date, rows]) => [date, rows.filter(({ id }) => id !== row.id)] as const))
  return next.set(day, [...next.get(day) ?? [], row])
}
