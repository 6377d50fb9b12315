import { useEffect, useRef, useSyncExternalStore } from 'react'

/** Something the user can do here and now: offered in the palette, by its keys, and listed under `?`. */
export interface Action {
  id: string
  label: string
  /** The heading under which the palette and the list of keys show it. */
  group: string
  icon?: string
  /** "c", "mod+enter", "g t" (one after the other). `mod` is Ctrl, or ⌘ on a Mac. */
  keys?: string
  /** Further words by which the palette finds it. */
  words?: string
  run: () => void
  /** Keep it out of the palette (moving in a list, for example). */
  onlyKeys?: boolean
  /** It never fires while somebody types or answers a dialog: there the key has its own meaning. */
  yields?: boolean
  /** It can be done on every screen: offered after what this one is for. */
  isEverywhere?: boolean
  /** It opens a box to type into: what is pressed before the box is there shall go into it. */
  typesInto?: boolean
}

let known: readonly Action[] = []
let offered: readonly Action[] = []
const listeners = new Set<() => void>()

function publish(next: readonly Action[]): void {
  known = next
  offered = [...next.filter(({ isEverywhere }) => !isEverywhere), ...next.filter(({ isEverywhere }) => isEverywhere)]
  for (const listener of listeners) listener()
}

/** Offers actions while the calling component is on the screen; the latest to offer a key wins. */
export function useActions(actions: Action[]): void {
  const latest = useRef(actions)
  useEffect(() => { latest.current = actions })
  const shape = JSON.stringify(actions.map(({ id, label, group, icon, keys, onlyKeys, typesInto, yields }) => [id, label, group, icon, keys, onlyKeys, typesInto, yields]))
  useEffect(() => {
    const mine = latest.current.map((action) => ({
      ...action, run: () => latest.current.find((each) => each.id === action.id)?.run(),
    }))
    publish([...known, ...mine])
    return () => publish(known.filter((each) => !mine.includes(each)))
  }, [shape])
}

/** Everything that can be done at this moment, beginning with what belongs to this screen. */
export function useKnownActions(): readonly Action[] {
  return useSyncExternalStore((listener) => { listeners.add(listener); return () => { listeners.delete(listener) } }, () => offered)
}

export function knownActions(): readonly Action[] { return known }
