import { useQueries } from '@tanstack/react-query'
import type { Count } from '@/api/contract'
import { countQuery } from '@/api/records'
import { partsOf, withParts } from '../filters/tree'
import type { Screen } from '../state/screen'

export interface Culprit { part: number | null; isWords: boolean; count: Count }

/** Which single condition empties a list: those without which there would be rows, most rows first. */
export function useCulprits(type: string, { filter, q, trash }: Screen): Culprit[] {
  const parts = partsOf(filter)
  const tries = [
    ...(parts.length + (q ? 1 : 0) > 1 ? parts.map((_, part) => ({ part, isWords: false, filter: withParts(parts.filter((_, at) => at !== part)), q })) : []),
    ...(q && parts.length ? [{ part: null, isWords: true, filter, q: '' }] : []),
  ]
  return useQueries({
    queries: tries.map((each) => countQuery(type, { filter: each.filter, q: each.q || undefined, trash: trash || undefined })),
    combine: (results) => results
      .map(({ data }, at) => ({ part: tries[at].part, isWords: tries[at].isWords, count: data ?? { value: 0, exact: true } }))
      .filter(({ count }) => count.value > 0)
      .sort((one, other) => other.count.value - one.count.value)
      .slice(0, 3),
  })
}
