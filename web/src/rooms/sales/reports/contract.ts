import type { Filter } from '@/api/contract'

/** What the server says of a report: its rows, and for each number the list that it counts. */
export interface Money { amount: string; currency: string }
export interface ReportColumn { name: string; label: string; kind: 'number' | 'money' | 'percent' | 'duration' }
export interface ReportLine { label: string; id: string | null; picture: string | null; /** The type of the record it is about, where that has a page. */ of: string | null; cells: Record<string, number | string | Money | null>; behind: Record<string, { type: string; filter: Filter }> }
export interface Report { of: string; columns: ReportColumn[]; rows: ReportLine[] }
export type ReportName = 'funnel' | 'times' | 'cycles' | 'reasons' | 'competitors' | 'sources' | 'sellers' | 'activity'
