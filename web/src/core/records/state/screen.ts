import type { Filter, Layout, SavedView, TypeDescription, ViewSettings } from '@/api/contract'
import type { ColumnWish } from './columns'

/** Everything that the list screen shows, whoever wished it: the view, the address, or the type itself. */
export interface Screen {
  layout: Layout
  filter: Filter | null
  sort: string
  columns: ColumnWish[]
  /** Group headings in the table. */
  group: string | null
  boardBy: string | null
  calendarBy: string | null
  q: string
  trash: boolean
  /** The calendar's day, as 2026-11-21; empty for today. */
  day: string
  span: 'month' | 'week'
}

/** How a type's list looks when no view says otherwise. */
export function plainScreen(description: TypeDescription): Screen {
  return {
    layout: 'table', filter: null, sort: description.sort, group: null, q: '', trash: false, day: '', span: 'month',
    columns: description.columns.map((name) => ({ name })),
    boardBy: description.boards[0] ?? null, calendarBy: description.calendars[0] ?? null,
  }
}

/** The screen as a saved view left it. */
export function screenOf(description: TypeDescription, view: SavedView | null): Screen {
  const plain = plainScreen(description)
  if (!view) return plain
  const { columns, filter, sort, group, board_by: boardBy, calendar_by: calendarBy } = view.settings
  return {
    ...plain,
    layout: view.layout,
    columns: columns?.length ? columns : plain.columns,
    filter: filter ?? null,
    sort: sort ?? plain.sort,
    group: group ?? null,
    boardBy: boardBy ?? plain.boardBy,
    calendarBy: calendarBy ?? plain.calendarBy,
  }
}

/** What a view keeps of a screen. */
export function settingsOf(screen: Screen): ViewSettings {
  return {
    columns: screen.columns, filter: screen.filter, sort: screen.sort, group: screen.group,
    board_by: screen.boardBy, calendar_by: screen.calendarBy,
  }
}

/** Whether a screen differs from its view in anything that the view could keep. */
export function differsFrom(screen: Screen, base: Screen): boolean {
  return screen.layout !== base.layout || JSON.stringify(settingsOf(screen)) !== JSON.stringify(settingsOf(base))
}
