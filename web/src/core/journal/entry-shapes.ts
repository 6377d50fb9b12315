import type { ComponentType } from 'react'
import type { EntryView, Link } from '@/api/contract'

export interface ShapeProps {
  entry: EntryView
  /** The record on whose page the story stands. */
  subject: Link | null
}

export interface EntryAction { label: string; icon: string; run: () => void }

/** How entries about records of one type are told, beyond their sentence and text. */
export interface EntryShape {
  type: string
  /** The icon, if it depends on what happened. */
  icon?: (entry: EntryView) => string | undefined
  /** Small facts under the sentence: how it went, how long it took. */
  Facts?: ComponentType<ShapeProps>
  /** What else can be done with such an entry. */
  actions?: (entry: EntryView) => EntryAction[]
  /** The field that holds what was said, so that its author can mend it. */
  textField?: string
}

const shapes = new Map<string, EntryShape>()

/** Teaches the story how to tell entries about a record type. */
export function offerShape(shape: EntryShape): void { shapes.set(shape.type, shape) }

export function shapeOf(entry: EntryView): EntryShape | undefined {
  return entry.shows ? shapes.get(entry.shows.type) : undefined
}
