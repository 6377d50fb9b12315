import { useEffect, useSyncExternalStore } from 'react'
import type { UserLink } from '@/api/contract'

let place = ''
let others: UserLink[] = []
const listeners = new Set<() => void>()
const movers = new Set<() => void>()

function setOthers(next: UserLink[]): void {
  others = next
  for (const listener of listeners) listener()
}

/** Which record this page shows, and who else looks at it. */
export const looking = {
  place: () => place,
  known: () => others.map(({ id }) => id).join(','),
  others: (next: UserLink[]) => { if (next.length || others.length) setOthers(next) },
  onMove: (mover: () => void) => { movers.add(mover); return () => { movers.delete(mover) } },
}

function moveTo(next: string): void {
  place = next
  setOthers([])
  for (const mover of movers) mover()
}

/** Says that this page shows a record, and answers who else looks at it. */
export function useLookers(type: string, id: string): UserLink[] {
  useEffect(() => {
    moveTo(`${type}/${id}`)
    return () => moveTo('')
  }, [type, id])
  return useSyncExternalStore((listener) => { listeners.add(listener); return () => { listeners.delete(listener) } }, () => others)
}
