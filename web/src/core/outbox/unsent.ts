import type { Parcel } from '@/api/parcel'

let parcels: readonly Parcel[] = []
const listeners = new Set<() => void>()

/** What waits, as this page knows it; the truth lies in the browser's database (outbox.ts). */
export const unsent = {
  all: (): readonly Parcel[] => parcels,
  show: (next: readonly Parcel[]) => {
    parcels = next
    for (const listener of listeners) listener()
  },
  onChange: (listener: () => void) => {
    listeners.add(listener)
    return () => { listeners.delete(listener) }
  },
}
