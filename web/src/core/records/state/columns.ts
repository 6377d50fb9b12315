import type { Field, TypeDescription } from '@/api/contract'
import { findField } from '@/api/describe'
import { kindOf } from '@/core/kinds/registry'

export interface ColumnWish { name: string; width?: number }
export interface Column {
  name: string
  field: Field
  width: number
  isTitle: boolean
  /** Nobody chose the width: it may take the room that is left. */
  isFree?: boolean
}

export const NARROWEST = 72
export const WIDEST = 720
const TITLE_WIDTH = 240

/** The columns to draw: the title always first, then the wished ones that this user may see. */
export function columnsOf(description: TypeDescription, wishes: ColumnWish[]): Column[] {
  const title = findField(description.fields, description.title_field) ?? titleStandIn(description)
  const width = wishes.find(({ name }) => name === title.name)?.width
  const others = wishes.filter(({ name }, at) => name !== title.name && wishes.findIndex((each) => each.name === name) === at)
  return [
    { name: title.name, field: title, width: held(width ?? TITLE_WIDTH), isTitle: true, isFree: width === undefined || width === null },
    ...others.flatMap((wish) => {
      const field = findField(description.fields, wish.name)
      return field ? [{ name: wish.name, field, width: held(wish.width ?? Math.max(kindOf(field).width, roomFor(field.label))), isTitle: false }] : []
    }),
  ]
}

/** So that a heading can be read beside its icon, its arrow and its menu; of very long ones the beginning. */
const roomFor = (label: string) => Math.min(200, 76 + 7 * label.length)

/** Some types take their title from a column that is no field of its own. */
function titleStandIn(description: TypeDescription): Field {
  return {
    name: 'title', label: description.label, help: '', kind: 'text', required: false, unique: false, readonly: true, custom: false, choices: [],
    target: null, child_of: null, operators: [], sortable: false, groupable: false, summable: false, default: null, max_length: null,
    decimals: null, currency: null, through: null,
  }
}

export const held = (width: number) => Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)))

/** Moves a column to stand before another one, or to the end. */
export function moveColumn(wishes: ColumnWish[], name: string, before: string | null): ColumnWish[] {
  const moved = wishes.find((wish) => wish.name === name)
  if (!moved || name === before) return wishes
  const others = wishes.filter((wish) => wish !== moved)
  const at = before === null ? others.length : others.findIndex((wish) => wish.name === before)
  return at < 0 ? wishes : [...others.slice(0, at), moved, ...others.slice(at)]
}

/** One place towards the start or the end. */
export function nudgeColumn(wishes: ColumnWish[], name: string, step: -1 | 1): ColumnWish[] {
  const at = wishes.findIndex((wish) => wish.name === name)
  const to = at + step
  if (at < 0 || to < 0 || to >= wishes.length) return wishes
  const next = [...wishes]
  ;[next[at], next[to]] = [next[to], next[at]]
  return next
}

export function toggleColumn(wishes: ColumnWish[], name: string): ColumnWish[] {
  return wishes.some((wish) => wish.name === name) ? wishes.filter((wish) => wish.name !== name) : [...wishes, { name }]
}

export function resizeColumn(wishes: ColumnWish[], name: string, width: number): ColumnWish[] {
  const known = wishes.some((wish) => wish.name === name)
  const list = known ? wishes : [{ name }, ...wishes]
  return list.map((wish) => (wish.name === name ? { ...wish, width: held(width) } : wish))
}

const BOX = 40
const TITLE_MOST = 460

/** The columns as a grid: the box for selecting, the columns, and whatever room is left. */
export function templateOf(columns: Pick<Column, 'width' | 'isFree'>[]): string {
  return `${BOX}px ${columns.map(({ width, isFree }) => (isFree ? `minmax(${width}px, ${TITLE_MOST}px)` : `${width}px`)).join(' ')} minmax(24px, 1fr)`
}

/** How wide the rows are at least. */
export function leastWidth(columns: Pick<Column, 'width'>[]): number {
  return BOX + 24 + columns.reduce((sum, { width }) => sum + width, 0)
}

/** How many columns are seen in a list of this width before anybody scrolls sideways. */
export function columnsSeen(columns: Pick<Column, 'width'>[], room: number): number {
  let right = BOX
  const beyond = columns.findIndex(({ width }) => (right += width) >= room)
  return beyond < 0 ? columns.length : beyond + 1
}
