import { t } from '@lingui/core/macro'
import { Select } from '@mantine/core'
import type { TypeDescription } from '@/api/contract'
import { findField } from '@/api/describe'
import type { ScreenControl } from '../state/use-screen'
import { boardFields } from './layout-switch'

/** By what the rows are put together: headings in the table, columns of the board, days of the calendar. */
export function ByChoice({ description, control: { screen, change } }: { description: TypeDescription; control: ScreenControl }) {
  const options = (names: string[]) => names.flatMap((name) => {
    const field = findField(description.fields, name)
    return field ? [{ value: name, label: field.label }] : []
  })
  if (screen.layout === 'board') {
    return <Select label={t`Columns of the board`} data={options(boardFields(description))} value={screen.boardBy} allowDeselect={false} comboboxProps={{ withinPortal: false }} onChange={(boardBy) => change({ boardBy })} />
  }
  if (screen.layout === 'calendar') {
    return <Select label={t`Day`} data={options([...new Set(description.calendars)])} value={screen.calendarBy} allowDeselect={false} comboboxProps={{ withinPortal: false }} onChange={(calendarBy) => change({ calendarBy })} />
  }
  const names = description.fields.filter(({ groupable }) => groupable).map(({ name }) => name)
  return <Select label={t`Group by`} placeholder={t`Nothing`} data={options(names)} value={screen.group} clearable searchable comboboxProps={{ withinPortal: false }} onChange={(group) => change({ group })} />
}
