import { useSyncExternalStore } from 'react'

/** An open-or-closed that anything may flip and one component watches: the palette, the list of keys. */
export function createToggle() {
  let isOpen = false
  const listeners = new Set<() => void>()
  const set = (next: boolean) => {
    isOpen = next
    for (const listener of listeners) listener()
  }
  const subscribe = (listener: () => void) => { listeners.add(listener); return () => { listeners.delete(listener) } }
  return { open: () => set(true), close: () => set(false), flip: () => set(!isOpen), isOpen: () => isOpen, useIsOpen: () => useSyncExternalStore(subscribe, () => isOpen) }
}
