/** What is selected: some rows by id, or everything that the list shows, however long it is. */
export type Selection = { all: false; ids: ReadonlySet<string> } | { all: true }

export const NOTHING: Selection = { all: false, ids: new Set() }
export const EVERYTHING: Selection = { all: true }

export const isSelected = (selection: Selection, id: string) => selection.all || selection.ids.has(id)

export const isEmpty = (selection: Selection) => !selection.all && selection.ids.size === 0

/** Adds or takes away one row. Taking one away from "everything" leaves the rows that were seen so far. */
export function toggle(selection: Selection, id: string, seen: readonly string[]): Selection {
  const ids = new Set(selection.all ? seen : selection.ids)
  if (selection.all || ids.has(id)) ids.delete(id)
  else ids.add(id)
  return { all: false, ids }
}

/** Adds the rows between two, as shift-click does. */
export function addRange(selection: Selection, ids: readonly string[]): Selection {
  return selection.all ? selection : { all: false, ids: new Set([...selection.ids, ...ids]) }
}

/** The heading's box: nothing, then what is loaded … and everything where that is the same. */
export function toggleAll(selection: Selection): Selection {
  return isEmpty(selection) ? EVERYTHING : NOTHING
}

/** How many are selected; `total` is the list's own count. */
export function sizeOf(selection: Selection, total: number): number {
  return selection.all ? total : selection.ids.size
}

/** As the bulk routes want it; whether the trash is meant follows from the action. */
export function selectOf(selection: Selection, list: { filter: unknown; q: string }): Record<string, unknown> {
  if (!selection.all) return { ids: [...selection.ids] }
  return { filter: list.filter ?? null, ...(list.q ? { q: list.q } : {}) }
}
