import type { QueryPersister } from '@tanstack/react-query'
import { isGone, Problem } from './problem'

/** Names of queries whose answers are kept in this browser, to be read again without the server. */
const KEPT = ['session', 'describe', 'records', 'stories', 'today', 'views', 'users', 'tags', 'together', 'notifications']
/** What a query shows that could not be answered anew: since when it has been so. */
const since = new Map<string, number>()

type Keep = (name: string, data: unknown) => void
let keep: Keep | null = null
let waiting: [string, unknown][] = []

/** From now on answers are kept, those of this page before included. */
export function keepAnswers(next: Keep): void {
  keep = next
  for (const [name, data] of waiting) keep(name, data)
  waiting = []
}

/** Since when a query shows what it shows, if the server could not be asked; else undefined. */
export const shownSince = (name: string): number | undefined => since.get(name)
export const queriesRecalled = (): string[] => [...since.keys()]
export const forgetRecalled = (): void => { since.clear(); waiting = [] }

/** Asks the server; where it cannot be reached, gives what is here or what was kept the last time. */
export const recall: QueryPersister = async (read, context, query) => {
  const name = query.queryHash
  try {
    const data = await read(context)
    since.delete(name)
    if (!KEPT.includes(String(query.queryKey[0]))) return data
    if (keep) keep(name, data)
    else waiting.push([name, data])
    return data as never
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    if (isGone(error)) await import('./seen').then((seen) => seen.dropSeen(name)).catch(() => undefined)
    if (!error.isOffline) throw error
    const isGoingOn = !!query.state.fetchMeta?.fetchMore
    if (isGoingOn) throw error
    if (query.state.data !== undefined) {
      since.set(name, since.get(name) ?? query.state.dataUpdatedAt)
      return query.state.data as never
    }
    const kept = await import('./seen').then((seen) => seen.readSeen(name)).catch(() => null)
    if (!kept) throw error
    since.set(name, kept.at)
    return kept.data as never
  }
}
