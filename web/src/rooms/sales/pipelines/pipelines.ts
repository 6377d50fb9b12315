import { queryOptions } from '@tanstack/react-query'
import { api, type Written } from '@/api/client'
import type { RecordView, Row, Rows } from '@/api/contract'
import { refreshRecords } from '@/api/queries'
import { announce, announceProblem } from '@/core/kit/notices'

/** A step of a pipeline, as its settings show it. */
export interface StageRow extends Row { pipeline: { id: string; title: string }; place: number; probability: string; stale_days: number | null }

/** All stages of the house, in their order. */
export const allStagesQuery = queryOptions({
  queryKey: ['records', 'stages', 'all'],
  queryFn: async () => (await api.get<Rows>('/stages', { sort: 'place', columns: 'name,pipeline,place,probability,stale_days', limit: 200 })).rows as StageRow[],
})

/** Does something and says so; what the server refuses is told. Answers whether it was done. */
export async function doIt(deed: () => Promise<Written<unknown>>, text: string): Promise<boolean> {
  try {
    const { entry } = await deed()
    announce({ text, entry })
    return true
  } catch (problem) {
    announceProblem(problem)
    return false
  } finally {
    await refreshRecords()
  }
}

export const arrange = (pipeline: string, stages: string[]) => api.post<RecordView>(`/pipelines/${pipeline}/verbs/arrange`, { stages })

/** How many open deals stand in a stage or a pipeline. */
export async function countOpen(field: 'stage' | 'pipeline', id: string): Promise<number> {
  const filter = { and: [{ field, op: 'is', value: id }, { field: 'state', op: 'is', value: 'open' }] }
  return (await api.get<{ value: number }>('/deals/count', { filter })).value
}

/** The list with one of its items somewhere else. */
export function moved<T>(items: T[], from: number, to: number): T[] {
  const rest = items.filter((_, at) => at !== from)
  return [...rest.slice(0, to), items[from], ...rest.slice(to)]
}
