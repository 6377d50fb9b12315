import { infiniteQueryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { EntryView } from '@/api/contract'
import { addDays, startOfDay } from '@/foundation/dates'
import { deedsOf } from './deeds'

/** What of all that was done is wanted; everything where nothing is said. `day` is the last day that is told. */
export interface LatelyAsk { by?: string; room?: string; type?: string; deed?: string; day?: string }
interface LatelyPage { entries: EntryView[]; next: string | null }

const NAMES = ['by', 'room', 'type', 'deed', 'day'] as const

export const latelyQuery = (ask: LatelyAsk) => infiniteQueryOptions({
  // Under the records: whatever is written is soon told here.
  queryKey: ['records', 'lately', ask] as const,
  queryFn: ({ pageParam, signal }) => api.get<LatelyPage>('/entries', {
    by: ask.by, room: ask.room, type: ask.type, kinds: deedsOf(ask.deed), until: ask.day && startOfDay(addDays(ask.day, 1)), after: pageParam || undefined, limit: 50,
  }, signal),
  initialPageParam: '' as string,
  getNextPageParam: (page) => page.next ?? undefined,
  placeholderData: (before) => before,
})

/** What the address says. */
export function readLatelyAsk(search: Record<string, unknown>): LatelyAsk {
  const told = NAMES.flatMap((name) => search[name] === undefined || search[name] === '' ? [] : [[name, String(search[name])]])
  const ask = Object.fromEntries(told) as LatelyAsk
  return ask.day && !/^\d{4}-\d{2}-\d{2}$/.test(ask.day) ? { ...ask, day: undefined } : ask
}
