import type { Layout } from '@/api/contract'
import type { ColumnWish } from './columns'
import { readFilter, writeFilter } from './filter-text'
import type { Screen } from './screen'

/** The list's part of the address. Only what differs from the view is there, so that it stays short. */
export interface ListSearch {
  view?: string
  /** layout, filter, sort, columns, group, by (board or calendar), q, trash, day, span */
  l?: string
  f?: string
  s?: string
  c?: string
  g?: string
  by?: string
  q?: string
  trash?: 1
  day?: string
  span?: string
}

const LAYOUTS: Layout[] = ['table', 'board', 'calendar']

/** Widths have their own place in the columns' text: `name-320*email`. */
export function writeColumns(columns: ColumnWish[]): string {
  return columns.map(({ name, width }) => (width ? `${name}-${width}` : name)).join('*')
}

export function readColumns(text: string): ColumnWish[] {
  return text.split('*').filter(Boolean).map((word) => {
    const parts = /^(.*)-(\d{2,4})$/.exec(word)
    return parts ? { name: parts[1], width: Number(parts[2]) } : { name: word }
  })
}

const sortText = (sort: string) => sort.replaceAll(',', '*')

/** What stands in the address for a screen, seen from its view. */
export function searchOf(screen: Screen, base: Screen, view: string | null): ListSearch {
  const search: ListSearch = {}
  if (view) search.view = view
  if (screen.layout !== base.layout) search.l = screen.layout
  if (writeFilter(screen.filter) !== writeFilter(base.filter)) search.f = writeFilter(screen.filter)
  if (screen.sort !== base.sort) search.s = sortText(screen.sort)
  if (writeColumns(screen.columns) !== writeColumns(base.columns)) search.c = writeColumns(screen.columns)
  if (screen.group !== base.group) search.g = screen.group ?? ''
  const by = screen.layout === 'board' ? 'boardBy' : screen.layout === 'calendar' ? 'calendarBy' : null
  if (by && screen[by] !== base[by]) search.by = screen[by] ?? ''
  if (screen.q) search.q = screen.q
  if (screen.trash) search.trash = 1
  if (screen.layout === 'calendar' && screen.day) search.day = screen.day
  if (screen.layout === 'calendar' && screen.span !== base.span) search.span = screen.span
  return search
}

/** The screen that an address asks for, on top of its view. */
export function screenAt(search: ListSearch, base: Screen): Screen {
  const text = (name: keyof ListSearch) => (search[name] === undefined ? undefined : String(search[name]))
  const layout = LAYOUTS.find((each) => each === search.l) ?? base.layout
  const screen: Screen = {
    ...base, layout,
    filter: text('f') === undefined ? base.filter : readFilter(text('f')!),
    sort: text('s')?.replaceAll('*', ',') ?? base.sort,
    columns: text('c') === undefined ? base.columns : readColumns(text('c')!),
    group: text('g') === undefined ? base.group : text('g') || null,
    q: text('q') ?? '', trash: !!search.trash, day: text('day') ?? '', span: search.span === 'week' ? 'week' : base.span,
  }
  if (text('by') && layout === 'board') screen.boardBy = text('by')!
  if (text('by') && layout === 'calendar') screen.calendarBy = text('by')!
  return screen
}

const NAMES: (keyof ListSearch)[] = ['view', 'l', 'f', 's', 'c', 'g', 'by', 'q', 'trash', 'day', 'span']

/** The list's own parameters of whatever stands in the address. */
export function readSearch(raw: Record<string, unknown>): ListSearch {
  const known = NAMES.filter((name) => raw[name] !== undefined)
  const search = Object.fromEntries(known.map((name) => [name, name === 'trash' ? 1 : String(raw[name])])) as ListSearch
  if (raw.trash === 0 || raw.trash === false) delete search.trash
  return search
}
