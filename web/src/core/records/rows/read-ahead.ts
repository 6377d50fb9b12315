import type { TypeDescription } from '@/api/contract'
import { describeQuery, findField } from '@/api/describe'
import { queryClient } from '@/api/queries'
import { countQuery } from '@/api/records'
import { sessionQuery } from '@/api/session'
import { boardOf, boardQuery } from '../board/board-query'
import { calendarOf, calendarQuery } from '../calendar/calendar-query'
import { screenAt } from '../state/address'
import { columnsOf } from '../state/columns'
import { screenOf, type Screen } from '../state/screen'
import { searchAsked } from '../state/use-screen'
import { viewsQuery } from '../views/views'
import { askOf, scopeOf } from './ask'
import { blockQuery } from './blocks'

/** So long a list waits for its first rows before it is drawn without them, in milliseconds: drawing it twice costs more. */
const PATIENCE = 60

/** Asks for what a list will show before it is drawn: all at once, where it would ask for one thing after the other. */
export async function readAhead(type: string, raw: Record<string, unknown>, isComing: boolean): Promise<void> {
  const me = String(queryClient.getQueryData(sessionQuery.queryKey)?.me?.id)
  const [description, views] = await Promise.all([queryClient.ensureQueryData(describeQuery(type)), queryClient.ensureQueryData(viewsQuery(type))])
  const { search } = searchAsked(me, type, views, raw)
  const view = views.find(({ id }) => id === search.view) ?? null
  const screen = screenAt(search, screenOf(description, view))
  // What is known is painted first, and read again by those who paint it.
  if (isComing && isKnown(description, screen)) return
  await Promise.race([readFirst(description, screen), new Promise((resolve) => setTimeout(resolve, PATIENCE))])
}

/** What a screen shows first, whichever way it is laid out; what came just now is not asked for again. */
export async function readFirst(description: TypeDescription, screen: Screen): Promise<void> {
  await Promise.all(firstOf(description, screen).map((query) => queryClient.prefetchQuery(query as never)))
}

const isKnown = (description: TypeDescription, screen: Screen) =>
  firstOf(description, screen).every(({ queryKey }) => queryClient.getQueryData(queryKey as readonly unknown[]) !== undefined)

function firstOf(description: TypeDescription, screen: Screen): { queryKey: readonly unknown[] }[] {
  const { type } = description
  if (screen.layout === 'board') {
    const { field, sums, ask } = boardOf(description, screen)
    return field ? [boardQuery(type, field.name, sums.map(({ name }) => name), ask)] : []
  }
  if (screen.layout === 'calendar') {
    const { field, from, to, ask } = calendarOf(description, screen)
    return field ? [calendarQuery(type, field.name, from, to, ask)] : []
  }
  // Which rows come first, their groups say.
  if (screen.group && findField(description.fields, screen.group)) return []
  const isPhone = matchMedia('(max-width: 700px)').matches
  const ask = askOf(description, screen, columnsOf(description, screen.columns), isPhone ? description.subtitle_fields : [])
  return [blockQuery(queryClient, type, ask, 0), countQuery(type, scopeOf(ask))]
}
