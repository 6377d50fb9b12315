import { useSyncExternalStore } from 'react'
import { keepItem } from '@/foundation/browser-memory'

const NAME = 'regulars.nav'
const listeners = new Set<() => void>()

function set(isNarrow: boolean): void {
  keepItem(NAME, isNarrow ? 'narrow' : 'wide')
  for (const listener of listeners) listener()
}

/** Whether the navigation is folded to a rail of icons; the browser remembers. */
export function useNarrowNav(): [boolean, () => void] {
  const isNarrow = useSyncExternalStore(
    (listener) => { listeners.add(listener); return () => { listeners.delete(listener) } },
    () => localStorage.getItem(NAME) === 'narrow',
  )
  return [isNarrow, () => set(!isNarrow)]
}

const CLOSED = 'regulars.nav.closed'

/** Which rooms of the navigation are folded to their name; the browser remembers. */
export function useClosedRooms(): [Set<string>, (room: string) => void] {
  const stored = useSyncExternalStore(
    (listener) => { listeners.add(listener); return () => { listeners.delete(listener) } },
    () => localStorage.getItem(CLOSED) ?? '',
  )
  const closed = new Set(stored.split(' ').filter(Boolean))
  const turn = (room: string) => {
    if (!closed.delete(room)) closed.add(room)
    keepItem(CLOSED, [...closed].join(' '))
    for (const listener of listeners) listener()
  }
  return [closed, turn]
}
