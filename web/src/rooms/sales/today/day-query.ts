import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { Link, Money, Row } from '@/api/contract'
import { keys } from '@/api/queries'
import type { DealRow, Worth } from '../board/board-query'

/** Why a deal needs its seller. */
export type Reason = 'due' | 'stale' | 'aimless'

export interface NeedyDeal extends DealRow { why: Reason[]; stage?: Link | null }

/** What GET /api/sales/today answers. */
export interface SellersDay {
  day: string
  deals: NeedyDeal[]
  leads: (Row & { party?: Link | null; source?: string; created_at?: string })[]
  month: { closed: Worth; weighted: Worth; goal: Money | null } | null
  counts: Partial<Record<Reason, number>> & { deals: number; leads: number }
}

export const dayQuery = queryOptions({
  // Asked again with the rest of Today after each write.
  queryKey: [...keys.today, 'sales'],
  queryFn: ({ signal }) => api.get<SellersDay>('/sales/today', undefined, signal),
  staleTime: 30_000,
})
