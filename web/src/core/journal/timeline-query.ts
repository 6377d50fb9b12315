import { infiniteQueryOptions, type InfiniteData } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { EntryView } from '@/api/contract'
import { keys, queryClient } from '@/api/queries'
import { eventsOf } from './story-kinds'

/** What of a story is wanted; everything where nothing is said. `person` is somebody through whom entries came here, `user` who wrote them. */
export interface StoryAsk { kind?: string; room?: string; person?: string; user?: string; q?: string }
export interface StoryPage { entries: EntryView[]; next: string | null }
type Pages = InfiniteData<StoryPage, string>

const readPage = (type: string, id: string, ask: StoryAsk, after: string, signal?: AbortSignal) =>
  api.get<StoryPage>(`/${type}/${id}/timeline`, { limit: 50, kinds: eventsOf(ask.kind), room: ask.room, person: ask.person, user: ask.user, q: ask.q, after }, signal)

export const storyQuery = (type: string, id: string, ask: StoryAsk = {}) => infiniteQueryOptions({
  queryKey: [...keys.story(type, id), ask] as const,
  queryFn: ({ pageParam, signal }) => readPage(type, id, ask, pageParam, signal),
  initialPageParam: '' as string,
  getNextPageParam: (page) => page.next ?? undefined,
  placeholderData: (before) => before,
})

const stories = (type: string, id: string) =>
  queryClient.getQueryCache().findAll({ queryKey: keys.story(type, id) })

/** New and changed entries of the first page, set over the pages already read. */
export function mergeFirst(pages: StoryPage[], first: StoryPage): StoryPage[] {
  const fresh = new Map(first.entries.map((entry) => [entry.id, entry]))
  const known = new Set(pages.flatMap((page) => page.entries.map((entry) => entry.id)))
  const touches = first.entries.some((entry) => known.has(entry.id))
  if (!touches) return [first]
  const added = first.entries.filter((entry) => !known.has(entry.id))
  return pages.map((page, at) => {
    const kept = page.entries.filter((entry) => !isWaiting(entry)).map((entry) => fresh.get(entry.id) ?? entry)
    return { ...page, entries: at === 0 ? [...added, ...kept].sort(byDay) : kept }
  })
}

const byDay = (one: EntryView, other: EntryView) =>
  other.happened_at.localeCompare(one.happened_at) || Number(other.id) - Number(one.id)

/**
 * After a write: reads the first page again, however far down somebody has read; her place is kept.
 * What happened before all of that page (`since`) makes the whole story be read anew.
 */
export async function freshenStory(type: string, id: string, since?: string): Promise<void> {
  await Promise.all(stories(type, id).map(async (query) => {
    if (!query.isActive()) return queryClient.removeQueries({ queryKey: query.queryKey, exact: true })
    const ask = query.queryKey.at(-1) as StoryAsk
    const first = await readPage(type, id, ask, '')
    const oldest = first.entries.at(-1)?.happened_at
    if (since && first.next && oldest && since < oldest) return queryClient.invalidateQueries({ queryKey: query.queryKey, exact: true })
    queryClient.setQueryData<Pages>(query.queryKey, (data) => {
      const pages = data ? mergeFirst(data.pages, first) : [first]
      return { pages, pageParams: data?.pageParams.slice(0, pages.length) ?? [''] }
    })
  }))
}

const WAITING = 'new:'

/** Whether an entry is shown before the server has said yes. */
export function isWaiting(entry: EntryView): boolean { return String(entry.id).startsWith(WAITING) }

/** Shows an entry on top at once; the answer takes it away again. */
export function showAtOnce(type: string, id: string, entry: Omit<EntryView, 'id'>): () => void {
  const waiting: EntryView = { ...entry, id: WAITING + crypto.randomUUID() }
  const change = (edit: (entries: EntryView[]) => EntryView[]) => {
    for (const query of stories(type, id)) {
      queryClient.setQueryData<Pages>(query.queryKey, (data) => data && {
        ...data, pages: data.pages.map((page, at) => at === 0 ? { ...page, entries: edit(page.entries) } : page),
      })
    }
  }
  change((entries) => [waiting, ...entries])
  return () => change((entries) => entries.filter((each) => each.id !== waiting.id))
}

/** Shows at once that an entry was taken back, wherever it stands. */
export function markUndone(type: string, id: string, entry: string, by: string): void {
  for (const query of stories(type, id)) {
    queryClient.setQueryData<Pages>(query.queryKey, (data) => data && {
      ...data, pages: data.pages.map((page) => ({ ...page, entries: page.entries.map((each) => each.id === entry ? { ...each, undone_by: by, can_undo: false } : each) })),
    })
  }
}
