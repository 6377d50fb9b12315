import type { Query } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { RecordView, TypeDescription } from '@/api/contract'
import { isOwn, whenWritten } from '@/api/own-writes'
import { keys, queryClient } from '@/api/queries'
import { freshenStory } from '@/core/journal/timeline-query'
import { patchRow } from '@/core/records/editing/row-cache'
import type { Changed, News } from './asking'
import { areListsHeld, onceReleased } from './holding'

/** Reads again whatever on this page shows what others changed; what nobody looks at is read when looked at. */
export async function applyNews(news: News): Promise<void> {
  // What this page is writing is told as well; its answer says which entry that was.
  await whenWritten()
  if (news.everything) return void await queryClient.invalidateQueries({ predicate: ({ queryKey }) => !KEPT.includes(String(queryKey[0])) })
  const theirs = news.changed.filter(({ entry }) => !isOwn(String(entry)))
  if (theirs.length === 0) return
  const mine = new Set(news.changed.map(({ type }) => type))
  const types = new Set(news.types.filter((type) => theirs.some((one) => one.type === type) || !mine.has(type)))
  await Promise.all([refreshRecordsOf(theirs, types), refreshStoriesOf(theirs), ...ALWAYS.map((name) => queryClient.invalidateQueries({ queryKey: [name] }))])
}

/** They change by the hand of an administrator, not by records. */
const KEPT = ['session', 'describe']
/** Shown from many records at once. */
const ALWAYS = [keys.today[0], 'entries', 'search', 'jobs', 'notifications']

async function refreshRecordsOf(changed: Changed[], types: ReadonlySet<string>): Promise<void> {
  const places = new Set(changed.map(({ type, id }) => `${type}/${id}`))
  const shows = (query: Query) => query.queryKey[0] === 'records' && showsOne(query, places)
  const lists = (query: Query) => query.queryKey[0] === 'records' && showsSome(query, types)
  if (areListsHeld()) {
    onceReleased(() => void queryClient.invalidateQueries({ predicate: lists }))
    await Promise.all([queryClient.invalidateQueries({ predicate: shows }), ...changed.map(renewRow)])
    return
  }
  await queryClient.invalidateQueries({ predicate: (query) => shows(query) || lists(query) })
}

const showsOne = ({ queryKey: [, type, kind, id] }: Query, places: ReadonlySet<string>) => kind === 'one' && places.has(`${String(type)}/${String(id)}`)

/** It tells of records of every type. */
const LATELY = 'lately'
/** What a bulk change would do is shown until it is done. */
const LEFT_ALONE = ['one', 'bulk']

function showsSome({ queryKey: [, type, kind] }: Query, types: ReadonlySet<string>): boolean {
  if (LEFT_ALONE.includes(String(kind))) return false
  if (type === LATELY) return true
  return types.has(String(type)) || leadsTo(String(type), types)
}

/** Whether rows of a type show the titles, or values, of others. */
function leadsTo(type: string, types: ReadonlySet<string>): boolean {
  const description = queryClient.getQueryData<TypeDescription>(keys.describe(type))
  return !!description?.fields.some(({ target }) => !!target && types.has(target))
}

/** Shows the row's new values where it stands. */
async function renewRow({ type, id }: Changed): Promise<void> {
  const isShown = queryClient.getQueriesData({ queryKey: [...keys.type(type)] }).some(([, data]) => JSON.stringify(data)?.includes(`"id":"${id}"`))
  if (!isShown) return
  const record = await api.get<RecordView>(`/${type}/${id}`).catch(() => null)
  if (record) patchRow(type, id, record)
}

async function refreshStoriesOf(changed: Changed[]): Promise<void> {
  const places = new Map(changed.map(({ type, id }) => [`${type}/${id}`, { type, id }]))
  await Promise.all([...places.values()].map(({ type, id }) => freshenStory(type, String(id)).catch(() => undefined)))
}
