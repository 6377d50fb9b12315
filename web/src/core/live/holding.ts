import { useEffect } from 'react'

let held = 0
let waiting: (() => void)[] = []

/** While a cell is open, no list is read anew: its row must not move from under the hands. */
export function useHeldLists(): void {
  useEffect(() => {
    held += 1
    return () => {
      held -= 1
      if (held === 0) { const due = waiting; waiting = []; due.forEach((go) => go()) }
    }
  }, [])
}

export function areListsHeld(): boolean { return held > 0 }

/** Does something once no cell is open. */
export function onceReleased(go: () => void): void {
  if (held === 0) go()
  else waiting.push(go)
}
