import { useEffect, useSyncExternalStore } from 'react'
import type { UserLink } from '@/api/contract'

/** Somebody else at the same record. */
export interface Looker extends UserLink { is_writing: boolean }

let place = ''
let isWriting = false
let others: Looker[] = []
const listeners = new Set<() => void>()
const movers = new Set<() => void>()

function setOthers(next: Looker[]): void {
  others = next
  for (const listener of listeners) listener()
}

/** Which record this page shows, whether something is written there, and who else looks at it. */
export const looking = {
  place: () => place,
  isWriting: () => isWriting,
  /** Others are told at once that somebody begins, or has stopped. */
  write: (next: boolean) => {
    if (next === isWriting) return
    isWriting = next
    for (const mover of movers) mover()
  },
  known: () => others.map((one) => one.is_writing ? `${one.id}w` : one.id).join(','),
  others: (next: Looker[]) => { if (next.length || others.length) setOthers(next) },
  onMove: (mover: () => void) => { movers.add(mover); return () => { movers.delete(mover) } },
}

function moveTo(next: string): void {
  place = next
  isWriting = false
  setOthers([])
  for (const mover of movers) mover()
}

/** Says that this page shows a record, and answers who else looks at it. */
export function useLookers(type: string, id: string): Looker[] {
  useEffect(() => {
    moveTo(`${type}/${id}`)
    return () => moveTo('')
  }, [type, id])
  return useSyncExternalStore((listener) => { listeners.add(listener); return () => { listeners.delete(listener) } }, () => others)
}
