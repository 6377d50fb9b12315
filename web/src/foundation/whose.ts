import { keepItem } from './browser-memory'
import { forgetDrafts } from './drafts'
import { forgetShelf } from './shelves'

/** Whose drafts and unsent words lie in this browser. */
const OWNER = 'regulars.owner'
/** Whose answers may be kept here for reading without the server; all tabs see at once when that ends. */
const READER = 'regulars.reader'

const SCHEMA = 'regulars.schema'

export const readerHere = (): string | null => localStorage.getItem(READER)

/** From now on what this user sees is kept here. */
export function beginReading(reader: string): void { keepItem(READER, reader) }

/** Nobody reads here without the server any more: what was seen is forgotten. */
export async function forgetSeen(): Promise<void> {
  if (!readerHere()) return
  localStorage.removeItem(READER)
  await forgetShelf('seen')
}

/** Rights or fields are others than those under which the answers were kept. */
export async function settleSchema(version: string): Promise<void> {
  const before = localStorage.getItem(SCHEMA)
  if (before === version) return
  keepItem(SCHEMA, version)
  if (before !== null) await forgetShelf('seen')
}

/** Forgets everything that lies in this browser for or by a user. */
export async function forgetAll(): Promise<void> {
  forgetDrafts()
  for (const name of [OWNER, READER, SCHEMA, 'regulars.recent']) localStorage.removeItem(name)
  await Promise.all([forgetShelf('seen'), forgetShelf('outbox')])
}

/**
 * The server says who is here. When nobody is (any more), what was seen is forgotten, and what was written stays for its
 * writer to come back; when it is somebody else, everything is forgotten before she sees anything.
 */
export async function settleWhose(user: string | null): Promise<void> {
  const owner = localStorage.getItem(OWNER)
  if (user === null) return forgetSeen()
  if (owner && owner !== user) await forgetAll()
  keepItem(OWNER, user)
}
