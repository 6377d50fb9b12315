import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { Rows } from '@/api/contract'
import { keys } from '@/api/queries'

/** A step of a pipeline. */
export interface Stage { id: string; title: string; probability: number; staleDays: number | null }

/** The stages of a pipeline, in their order. */
export const stagesQuery = (pipeline: string) => queryOptions({
  queryKey: keys.list('stages', { pipeline }),
  queryFn: async (): Promise<Stage[]> => {
    const filter = JSON.stringify({ field: 'pipeline', op: 'is', value: pipeline })
    const { rows } = await api.get<Rows>('/stages', { filter, sort: 'place', columns: 'name,probability,stale_days', limit: 100 })
    return rows.map((row) => ({
      id: String(row.id), title: row.title, probability: Number(row.probability ?? 0), staleDays: row.stale_days == null ? null : Number(row.stale_days),
    }))
  },
})

/** The ways that deals go. */
export const pipelinesQuery = queryOptions({
  queryKey: keys.list('pipelines', { all: true }),
  queryFn: async () => (await api.get<Rows>('/pipelines', { sort: 'place', columns: 'name,place', limit: 100 })).rows,
})
