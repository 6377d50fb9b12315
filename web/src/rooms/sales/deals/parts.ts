import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { Link, Row, Rows } from '@/api/contract'

/** Somebody with a part in a deal. */
export interface Part extends Row { party: Link | null; part: string; note?: string }

/** All who have a part in a deal, oldest first. */
export const partsQuery = (deal: string) => queryOptions({
  queryKey: ['records', 'parts', 'of-deal', deal],
  queryFn: () => api.get<Rows>('/parts', { filter: { field: 'deal', op: 'is', value: deal }, columns: 'party,part,note', sort: 'created_at', limit: 100 }),
  select: ({ rows }) => rows as Part[],
})
