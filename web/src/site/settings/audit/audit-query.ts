import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { Link, UserLink } from '@/api/contract'
import { addDays, startOfDay } from '@/foundation/dates'

/** What is looked for; `day` is the last day that is told, `record` a number among the records of `type`. */
export interface AuditAsk { kind?: string; by?: string; type?: string; record?: string; via?: string; day?: string; q?: string }
export interface AuditEntry { id: string; at: string; event: string; sentence: string; by: UserLink | null; via: string; room: string; about: Link | null; address: string | null; browser: string | null; agent: string | null; ids: number[] }
interface AuditPage { entries: AuditEntry[]; next: string | null; seals: number; head: string }
export interface AuditVerdict { at: string | null; wrong: string[]; seals: number; rows: number; job: string | null }

const NAMES = ['kind', 'by', 'type', 'record', 'via', 'day', 'q'] as const

export const auditQuery = (ask: AuditAsk) => infiniteQueryOptions({
  queryKey: ['settings', 'audit', ask] as const,
  queryFn: ({ pageParam, signal }) => api.get<AuditPage>('/audit', {
    kind: ask.kind, by: ask.by, type: ask.type, record: ask.record, via: ask.via, q: ask.q, until: ask.day && startOfDay(addDays(ask.day, 1)), after: pageParam || undefined,
  }, signal),
  initialPageParam: '' as string,
  getNextPageParam: (page) => page.next ?? undefined,
  placeholderData: (before) => before,
})

export const verdictQuery = queryOptions({ queryKey: ['settings', 'audit-verdict'], queryFn: () => api.get<AuditVerdict>('/audit/verdict') })

/** What the address says. */
export function readAuditAsk(search: Record<string, unknown>): AuditAsk {
  const told = NAMES.flatMap((name) => search[name] === undefined || search[name] === '' ? [] : [[name, String(search[name])]])
  return Object.fromEntries(told) as AuditAsk
}
