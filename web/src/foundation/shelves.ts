/** What this browser keeps beyond a reload (IndexedDB): answers that were seen, and what waits to be sent. */
export type Shelf = 'seen' | 'outbox'

export const nameOf = (shelf: Shelf) => `regulars-${shelf}`

/** Forgets all that lies there, in whichever tab it was put. */
export function forgetShelf(shelf: Shelf): Promise<void> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.deleteDatabase(nameOf(shelf))
      request.onsuccess = request.onerror = request.onblocked = () => resolve()
    } catch {
      resolve()
    }
  })
}
