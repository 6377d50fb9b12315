import { useSyncExternalStore } from 'react'
import type { RecordView } from '@/api/contract'
import type { Values } from '@/api/records'

/** Which form stands open over the screen. */
export interface CreateWish {
  type: string
  /** What is known already: the person a note is about, the column of a board. As the API reads them. */
  values?: Values
  onCreated?: (record: RecordView) => void
}

let wish: CreateWish | null = null
const listeners = new Set<() => void>()

function set(next: CreateWish | null): void {
  wish = next
  for (const listener of listeners) listener()
}

/** Opens the form for a new record over whatever is on the screen. */
export function openCreate(next: CreateWish): void { set(next) }

export function closeCreate(): void { set(null) }

export function useCreateWish(): CreateWish | null {
  return useSyncExternalStore((listener) => { listeners.add(listener); return () => { listeners.delete(listener) } }, () => wish)
}
