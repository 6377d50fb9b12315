import type { ChildSet } from '@/api/contract'
import { isMissing } from '@/core/kinds/kind'
import { apart, inside } from '@/foundation/locale'
import { sayValue } from './plain-value'

type Rows = Record<string, unknown>[]

/** The rows that only one side has, in plain words: what went, and what came. */
export function sayRowChanges(set: ChildSet, before: unknown, after: unknown): { was: string; is: string } {
  const [old, next] = [asRows(before), asRows(after)]
  const gone = old.filter((row) => !next.some((other) => isSame(row, other)))
  const come = next.filter((row) => !old.some((other) => isSame(row, other)))
  return { was: gone.map((row) => sayRow(set, row)).join('; '), is: come.map((row) => sayRow(set, row)).join('; ') }
}

const asRows = (value: unknown) => (Array.isArray(value) ? value : []) as Rows

function isSame(one: Rows[number], other: Rows[number]): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  names.delete('id')
  return [...names].every((name) => (isMissing(one[name]) && isMissing(other[name])) || JSON.stringify(one[name]) === JSON.stringify(other[name]))
}

/** One row in plain words. */
export function sayRow(set: ChildSet, row: Rows[number]): string {
  const told = set.fields.filter(({ kind, name }) => kind !== 'yes_no' && !isMissing(row[name]))
  const marks = set.fields.filter(({ kind, name }) => kind === 'yes_no' && row[name] === true).map(({ label }) => inside(label))
  return [...told.map((field) => sayValue(field, row[field.name])), ...marks].map(apart).join(' · ')
}
