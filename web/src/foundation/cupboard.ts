import { nameOf, type Shelf } from './shelves'

const opened = new Map<Shelf, Promise<IDBDatabase | null>>()

/** The shelf's database, or null where the browser keeps nothing, as in some private windows. */
function open(shelf: Shelf): Promise<IDBDatabase | null> {
  const known = opened.get(shelf)
  if (known) return known
  const opening = new Promise<IDBDatabase | null>((resolve) => {
    let request: IDBOpenDBRequest
    try {
      request = indexedDB.open(nameOf(shelf), 1)
    } catch {
      return resolve(null)
    }
    request.onupgradeneeded = () => request.result.createObjectStore(shelf, { keyPath: 'name' }).createIndex('at', 'at')
    request.onerror = () => resolve(null)
    request.onsuccess = () => {
      if (!request.result.objectStoreNames.contains(shelf)) {
        request.result.close()
        return resolve(null)
      }
      // Another tab forgets it, or brings a later build.
      request.result.onversionchange = () => { request.result.close(); opened.delete(shelf) }
      resolve(request.result)
    }
  })
  opened.set(shelf, opening)
  return opening
}

/** One transaction on a shelf; resolves when what it wrote is kept. Null where nothing can be kept. */
export async function withShelf<T>(shelf: Shelf, mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T> | undefined): Promise<T | null> {
  const database = await open(shelf)
  if (!database) return null
  return new Promise((resolve, reject) => {
    const turn = database.transaction(shelf, mode, { durability: 'strict' })
    const request = work(turn.objectStore(shelf))
    turn.oncomplete = () => resolve(request ? request.result : null)
    turn.onabort = turn.onerror = () => reject(turn.error ?? new Error('nothing could be kept'))
  })
}
