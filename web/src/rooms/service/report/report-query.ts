import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { Filter } from '@/api/contract'
import { keys } from '@/api/queries'

export interface Figure { count: number; filter: Filter }
export interface Part extends Figure { label: string; color?: string | null; value?: string | null }
interface Lengths { median: number | null; p90: number | null }

export interface Report {
  since: string
  until: string
  sections: {
    came?: Figure & { by: Part[] }
    answered?: Figure & Lengths & { late: Figure }
    solved?: Figure & Lengths & { late: Figure; reopened: Figure }
    backlog?: Figure & { by: Part[] }
    products?: { by: Part[] }
    customers?: { by: Part[] }
    satisfaction?: Figure & { by: Part[] }
  }
}

export interface ReportAsk { since?: string; until?: string; queue?: string }

export const reportQuery = (ask: ReportAsk) => queryOptions({
  queryKey: [...keys.type('cases'), 'report', ask],
  queryFn: ({ signal }) => api.get<Report>('/service/report', { ...ask }, signal),
  placeholderData: (before) => before,
})
