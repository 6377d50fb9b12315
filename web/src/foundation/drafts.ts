import { keepItem } from './browser-memory'

/** What was typed and not yet saved survives a stray click, a reload and an expired session. */
const PREFIX = 'regulars.draft.'
const THIRTY_DAYS = 30 * 86_400_000

interface Kept<T> { at: number; value: T }

/** The value kept under a name (`note:people:42`), or null. */
export function readDraft<T>(name: string): T | null {
  try {
    const kept = JSON.parse(localStorage.getItem(PREFIX + name) ?? 'null') as Kept<T> | null
    return kept && Date.now() - kept.at < THIRTY_DAYS ? kept.value : null
  } catch {
    return null
  }
}

/** All values kept under names that begin alike. */
export function readDrafts<T>(beginning: string): T[] {
  const names = Object.keys(localStorage).filter((name) => name.startsWith(PREFIX + beginning))
  return names.map((name) => readDraft<T>(name.slice(PREFIX.length))).filter((value) => value !== null)
}

/** How many are kept under names that begin alike. */
export const draftsBegun = (beginning: string): number => readDrafts(beginning).length

/** Null or undefined forgets the draft. False where there is no room for it, which must not stop anybody from typing. */
export function keepDraft<T>(name: string, value: T | null | undefined): boolean {
  if (value != null) return keepItem(PREFIX + name, JSON.stringify({ at: Date.now(), value } satisfies Kept<T>))
  try {
    localStorage.removeItem(PREFIX + name)
  } catch {
    // Where nothing may be kept there is nothing to forget.
  }
  return true
}

/** On signing out: the next user of this browser must not read them. */
export function forgetDrafts(): void {
  for (const name of Object.keys(localStorage)) if (name.startsWith(PREFIX)) localStorage.removeItem(name)
}
