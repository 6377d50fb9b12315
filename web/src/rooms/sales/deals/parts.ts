import { t } from '@lingui/core/macro'
import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { Link, Row, Rows } from '@/api/contract'
import { refreshRecords } from '@/api/queries'
import { trashRecord } from '@/api/records'
import { announce, announceProblem } from '@/core/kit/notices'

/** Somebody with a part in a deal. */
export interface Part extends Row { party: Link | null; part: string; note?: string }

/** The part of who is against us. */
export const COMPETES = 'competes'

/** All who have a part in a deal, oldest first. */
export const partsQuery = (deal: string) => queryOptions({
  queryKey: ['records', 'parts', 'of-deal', deal],
  queryFn: () => api.get<Rows>('/parts', { filter: { field: 'deal', op: 'is', value: deal }, columns: 'party,part,note', sort: 'created_at', limit: 100 }),
  select: ({ rows }) => rows as Part[],
})

export async function removePart(part: Part): Promise<void> {
  const { title } = part.party!
  try {
    const { entry } = await trashRecord('parts', part)
    announce({ text: t`${title} has no part in this deal any more.`, entry })
    await refreshRecords()
  } catch (problem) { announceProblem(problem) }
}
