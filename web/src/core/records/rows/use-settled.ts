import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { countQuery, type ListAsk } from '@/api/records'
import type { Field } from '@/api/contract'
import { askOfGroup, scopeOf } from './ask'
import { blockQuery } from './blocks'
import { groupsQuery, inOrder } from './groups'

export interface ListWish { type: string; ask: ListAsk; by: Field | null; sums: string[] }

/**
 * The list to draw: the last one stays until the first rows of the next have come, so that sorting and filtering never
 * empty the screen. `isLate` says that the rows shown are not yet the ones asked for.
 */
export function useSettled(wish: ListWish): { settled: ListWish; isLate: boolean } {
  const client = useQueryClient()
  const [settled, setSettled] = useState(wish)
  const wanted = wordsOf(wish)
  useEffect(() => {
    if (wordsOf(settled) === wanted) return
    let isWanted = true
    const { type, ask, by, sums } = wish
    const first = by
      ? client.fetchQuery(groupsQuery(type, by.name, sums, ask))
        
        .then((groups) => inOrder(groups, by, ask.sort)[0])
        .then((group) => group && client.prefetchQuery(blockQuery(client, type, askOfGroup(ask, by, group.value), 0)), () => null)
      : Promise.all([client.prefetchQuery(blockQuery(client, type, ask, 0)), client.prefetchQuery(countQuery(type, scopeOf(ask)))])
    void first.then(() => { if (isWanted) setSettled(wish) })
    return () => { isWanted = false }
    // The words stand for the wish, which is a new object at each drawing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [wanted, settled, client])
  return { settled, isLate: wordsOf(settled) !== wanted }
}

const wordsOf = ({ type, ask, by, sums }: ListWish) => JSON.stringify([type, ask, by?.name, sums])
