import { useSyncExternalStore } from 'react'
import { clockNow } from '@/foundation/clock'

const STEP = 15_000
let now = clockNow()
let timer = 0
const listeners = new Set<() => void>()

function tick(): void {
  now = clockNow()
  for (const listener of listeners) listener()
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  if (listeners.size === 1) { now = clockNow(); timer = window.setInterval(tick, STEP) }
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) window.clearInterval(timer)
  }
}

/** The moment it is, a few times a minute: all clocks on the screen move together. */
export function useNow(): number { return useSyncExternalStore(listen, () => now) }
