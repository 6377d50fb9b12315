import type { Parcel } from '@/api/parcel'
import { withShelf } from '@/foundation/cupboard'
import { keepDraft, readDrafts } from '@/foundation/drafts'
import { unsent } from './unsent'

/** What this browser has no room for: it waits as long as the page is open, and leaving the page is asked about. */
const homeless = new Map<string, Parcel>()
window.addEventListener('beforeunload', (event) => { if (homeless.size > 0) event.preventDefault() })

/** Written down at once and without waiting, until the browser's database has it. */
const SLIP = 'outbox:'
const others = typeof BroadcastChannel === 'function' ? new BroadcastChannel('regulars-outbox') : null
others?.addEventListener('message', () => void showParcels())

/** Keeps a parcel until it has arrived, over reloads and in all tabs. */
export async function putParcel(parcel: Parcel): Promise<void> {
  const isKept = await withShelf('outbox', 'readwrite', (shelf) => shelf.put(parcel)).catch(() => null)
  // Where there is no database the slip stays.
  if (keepDraft(SLIP + parcel.name, isKept ? null : parcel)) homeless.delete(parcel.name)
  else homeless.set(parcel.name, parcel)
  await showParcels()
  others?.postMessage('changed')
}

export async function dropParcel(name: string): Promise<void> {
  keepDraft(SLIP + name, null)
  homeless.delete(name)
  await withShelf('outbox', 'readwrite', (shelf) => { shelf.delete(name); return undefined }).catch(() => null)
  await showParcels()
  others?.postMessage('changed')
}

/** A parcel as it is now; another tab may have sent it. */
export async function findParcel(name: string): Promise<Parcel | null> {
  return (await allParcels()).find((parcel) => parcel.name === name) ?? null
}

/** Everything that waits, the oldest first. */
export async function allParcels(): Promise<Parcel[]> {
  const kept = await withShelf('outbox', 'readonly', (shelf) => shelf.getAll() as IDBRequest<Parcel[]>).catch(() => null) ?? []
  const names = new Set(kept.map(({ name }) => name))
  const slips = readDrafts<Parcel>(SLIP).filter(({ name }) => !names.has(name))
  return [...kept.filter(({ name }) => !homeless.has(name)), ...slips.filter(({ name }) => !homeless.has(name)), ...homeless.values()].sort((one, other) => one.at - other.at)
}

export async function showParcels(): Promise<void> { unsent.show(await allParcels()) }
