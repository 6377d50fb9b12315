import { useSyncExternalStore } from 'react'
import type { Conflict } from '@/api/problem'

/** Two people changed the same fields: what each wrote, and what to do with the answer. */
export interface OpenConflict {
  /** The record type whose fields these are; empty for what is no record. */
  type: string
  title: string
  conflicts: Conflict[]
  /** Names of the fields whose own value is kept; null leaves the record as the other one saved it. */
  answer: (mine: string[] | null) => void
}

let open: OpenConflict | null = null
const listeners = new Set<() => void>()

function set(next: OpenConflict | null): void {
  open = next
  for (const listener of listeners) listener()
}

/** Asks the user which values shall stand. */
export function askConflict(conflict: Omit<OpenConflict, 'answer'>): Promise<string[] | null> {
  return new Promise((resolve) => set({ ...conflict, answer: (mine) => { set(null); resolve(mine) } }))
}

export function useOpenConflict(): OpenConflict | null {
  return useSyncExternalStore((listener) => { listeners.add(listener); return () => { listeners.delete(listener) } }, () => open)
}
