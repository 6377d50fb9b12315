import type { ComponentType } from 'react'
import type { Row } from '@/api/contract'

/** What a whole row says by its colour: something is late, or it is over and done. */
export type Tone = 'late' | 'done'

/** What a hand-made room adds to how the records of a type stand in lists, on boards and in calendars. */
export interface ListLook {
  type: string
  /** Fields that it reads, so that they come along with every row. */
  needs: string[]
  tone: (row: Row) => Tone | undefined
  /** Fields that are said in other words than their kind's; drawn wherever the field has a value. */
  cells: Record<string, { Display: ComponentType<{ row: Row }>; toText: (row: Row) => string }>
}

const offered = new Map<string, ListLook>()

/** Adds to the lists of a type; offered once, when the lists' code arrives. */
export function offerListLook(look: ListLook): void { offered.set(look.type, look) }

export function listLookOf(type: string): ListLook | undefined { return offered.get(type) }

export function toneOf(type: string, row: Row): Tone | undefined { return offered.get(type)?.tone(row) }
