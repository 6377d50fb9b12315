import { keepDraft, readDraft, readDrafts } from '@/foundation/drafts'

/** What is typed into a cell and not saved, what stood there when typing began, and where in the list that was. */
export interface CellDraft { id: string; field: string; line: number; value: unknown; seen: unknown }

const beginning = (type: string) => `cell:${type}:`

/** Where the unfinished value of a cell is kept. */
export const cellDraftName = (type: string, id: string, field: string): string => `${beginning(type)}${id}:${field}`

/** The cells of a type's lists into which somebody was typing when the page went. */
export const cellDrafts = (type: string): CellDraft[] => readDrafts<CellDraft>(beginning(type))

export function forgetCell(type: string, id: string, field: string): void { keepDraft(cellDraftName(type, id, field), null) }

/** Forgets what was typed once it is saved, but not what was typed since. */
export function forgetSavedCell(type: string, id: string, field: string, saved: unknown): void {
  const kept = readDraft<CellDraft>(cellDraftName(type, id, field))
  if (kept && JSON.stringify(kept.value) === JSON.stringify(saved)) forgetCell(type, id, field)
}
