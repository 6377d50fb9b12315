import { keepItem } from '@/foundation/browser-memory'
import type { ListSearch } from './address'

/** How somebody left a type's lists: which view, and each view's unsaved state. Kept in this browser, for this user. */
interface Kept { last: string; views: Record<string, ListSearch> }

const nameOf = (user: string, type: string) => `regulars.list.${user}.${type}`

export function readKept(user: string, type: string): Kept | null {
  try {
    const kept = JSON.parse(localStorage.getItem(nameOf(user, type)) ?? 'null') as Kept | null
    return kept && typeof kept.views === 'object' ? kept : null
  } catch {
    return null
  }
}

/** Remembers how a view is left; searching words and the trash are for the moment only. */
export function keepSearch(user: string, type: string, search: ListSearch): void {
  const { view = '', ...rest } = search
  for (const name of ['q', 'trash', 'day'] as const) delete rest[name]
  const kept = readKept(user, type)
  // A full or forbidden storage costs the memory, not the list.
  keepItem(nameOf(user, type), JSON.stringify({ last: view, views: { ...kept?.views, [view]: rest } } satisfies Kept))
}

/** The address of a view as it was left. */
export function leftAt(user: string, type: string, view: string): ListSearch {
  return { ...readKept(user, type)?.views[view], ...(view ? { view } : {}) }
}

/** A view's unsaved state was saved under another name: it is itself again. */
export function forgetLeft(user: string, type: string, view: string): void {
  const { last } = readKept(user, type) ?? { last: '' }
  keepSearch(user, type, view ? { view } : {})
  const kept = readKept(user, type)
  if (kept) keepItem(nameOf(user, type), JSON.stringify({ ...kept, last }))
}
