import { queryOptions } from '@tanstack/react-query'
import { api, type Written } from '@/api/client'
import type { EntryView, RecordView, UndoResult } from '@/api/contract'

export type Side = 'this' | 'other'

export interface ComparedField {
  name: string
  label: string
  this: unknown
  other: unknown
  is_same: boolean
  proposed: Side
  can_choose: boolean
  goes_with: string | null
}

export interface Comparison {
  type: string
  this: RecordView
  other: RecordView
  fields: ComparedField[]
  moves: { type: string; label: string; count: number }[]
  why_not: string | null
}

export interface MergeView {
  entry: string
  other: { id: string; type: string; title: string }
  since: EntryView[]
}

export const comparisonQuery = (type: string, id: string, other: string) => queryOptions({
  queryKey: ['records', type, 'one', id, 'merge', other],
  queryFn: ({ signal }) => api.get<Comparison>(`/${type}/${id}/merge/${other}`, undefined, signal),
  staleTime: 0,
})

export const mergesQuery = (type: string, id: string) => queryOptions({
  queryKey: ['records', type, 'one', id, 'merges'],
  queryFn: ({ signal }) => api.get<{ merges: MergeView[] }>(`/${type}/${id}/merges`, undefined, signal),
  staleTime: 0,
})

/** Makes the other record part of this one; `take` names the fields whose value comes from the other. */
export function mergeRecords({ type, this: mine, other }: Comparison, take: string[]): Promise<Written<{ entry: string | null; job: string | null }>> {
  return api.post(`/${type}/${mine.id}/merge`, { other: other.id, take, version: mine.version, other_version: other.version })
}

/** Separates them again; what came since goes to one side, and single entries to the other. */
export function separateRecords(type: string, id: string, entry: string, choice: { new: Side; sides: Record<string, Side> }): Promise<Written<UndoResult>> {
  return api.post(`/${type}/${id}/separate`, { entry, ...choice })
}

/** The side of each field: as chosen, as its leader was chosen, as proposed. */
export function sideOf(field: ComparedField, chosen: Record<string, Side>, fields: ComparedField[]): Side {
  const leader = field.goes_with && fields.find(({ name }) => name === field.goes_with)
  if (leader) return sideOf(leader, chosen, fields)
  return chosen[field.name] ?? field.proposed
}

/** Which fields are to be taken from the other side: those that were chosen, not those that only fill a gap. */
export function takenFrom(fields: ComparedField[], chosen: Record<string, Side>): string[] {
  return fields.filter((field) => field.can_choose && !field.is_same && chosen[field.name] === 'other').map(({ name }) => name)
}
