import type { TypeDescription } from '@/api/contract'
import { describeQuery, findField } from '@/api/describe'
import { queryClient } from '@/api/queries'
import { countQuery } from '@/api/records'
import { sessionQuery } from '@/api/session'
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
export async function readAhead(type: string, raw: Record<string, unknown>): Promise<void> {
  const me = String(queryClient.getQueryData(sessionQuery.queryKey)?.me?.id)
  const [description, views] = await Promise.all([queryClient.ensureQueryData(describeQuery(type)), queryClient.ensureQueryData(viewsQuery(type))])
  const { search } = searchAsked(me, type, views, raw)
  const view = views.find(({ id }) => id === search.view) ?? null
  const screen = screenAt(search, screenOf(description, view))
  const isGrouped = !!screen.group && !!findField(description.fields, screen.group)
  if (screen.layout !== 'table' || isGrouped) return
  await Promise.race([readFirst(description, screen), new Promise((resolve) => setTimeout(resolve, PATIENCE))])
}

/** The first rows, and how many there are; what is known already is shown at once and read again meanwhile. */
async function readFirst(description: TypeDescription, screen: Screen): Promise<void> {
  const isPhone = matchMedia('(max-width: 700px)').matches
  const ask = askOf(description, screen, columnsOf(description, screen.columns), isPhone ? description.subtitle_fields : [])
  const rows = blockQuery(queryClient, description.type, ask, 0)
  const read = Promise.all([queryClient.prefetchQuery(rows), queryClient.prefetchQuery(countQuery(description.type, scopeOf(ask)))])
  if (!queryClient.getQueryData(rows.queryKey)) await read
}
