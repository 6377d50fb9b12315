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
