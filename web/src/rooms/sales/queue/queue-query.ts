import { queryOptions } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { api } from '@/api/client'
import type { Filter, Link, RecordView, Row, Rows, UserLink } from '@/api/contract'
import { keys, queryClient, refreshRecords } from '@/api/queries'
import { announce } from '@/core/kit/notices'
import { t } from '@lingui/core/macro'

export interface QueueAsk { order: 'hot' | 'old'; whose: 'mine' | 'all' }
export interface LeadRow extends Row { party: Link | null; source: string | null; campaign: string | null; score?: number; owner: UserLink | null; created_at: string }

const NEW: Filter = { field: 'state', op: 'is', value: 'new' }
const COLUMNS = ['interest', 'party', 'source', 'campaign', 'owner', 'created_at']

export const queueFilter = (whose: QueueAsk['whose'], me: string): Filter => whose === 'all'
  ? NEW
  : { and: [NEW, { or: [{ field: 'owner', op: 'is', value: me }, { field: 'owner', op: 'is_empty' }] }] }

/** The leads that nobody works yet, the next one first. */
export const queueQuery = ({ order, whose }: QueueAsk, me: string, hasScore: boolean) => {
  const ask = {
    filter: queueFilter(whose, me), sort: order === 'hot' && hasScore ? '-score' : 'created_at', columns: [...COLUMNS, ...(hasScore ? ['score'] : [])].join(','), limit: 100,
  }
  return queryOptions({ queryKey: keys.list('leads', { queue: true, ...ask }), queryFn: ({ signal }) => api.get<Rows>('/leads', ask, signal) })
}

/** Which queue is shown; the address says it too. */
export function useQueueAsk(): [QueueAsk, (part: Partial<QueueAsk>) => void] {
  const search: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  const ask: QueueAsk = { order: search.order === 'old' ? 'old' : 'hot', whose: search.whose === 'all' ? 'all' : 'mine' }
  const change = (part: Partial<QueueAsk>) => void navigate({ to: '/lead-queue', search: { ...ask, ...part } as never, replace: true })
  return [ask, change]
}

/** Takes up the next lead, of which nobody else gets the same, and answers it. */
export async function takeNext(ask: QueueAsk): Promise<RecordView> {
  return taken(await api.post<RecordView>('/leads/next', ask))
}

/** Takes up this very lead. */
export async function takeUp(id: string): Promise<RecordView> {
  return taken(await api.post<RecordView>(`/leads/${id}/verbs/take`))
}

async function taken({ data, entry }: { data: RecordView; entry: string | null }): Promise<RecordView> {
  queryClient.setQueryData(keys.record('leads', String(data.id)), data)
  announce({ text: t`${data.title} is yours now.`, entry })
  await refreshRecords()
  return data
}
