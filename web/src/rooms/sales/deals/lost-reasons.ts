import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { Rows } from '@/api/contract'
import { keys } from '@/api/queries'

/** Why deals are lost, as the company says it. */
export const lostReasonsQuery = queryOptions({
  queryKey: keys.list('lost_reasons', { all: true }),
  queryFn: async () => (await api.get<Rows>('/lost_reasons', { columns: 'name,place', sort: 'place', limit: 100 })).rows,
})
