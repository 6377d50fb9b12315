import type { ChildSet } from '@/api/contract'
import { isMissing } from '@/core/kinds/kind'
import type { ChildRow } from '@/core/writing/child-rows'

const PRIMARY = 'is_primary'

/** Only one row of a kind is the primary one: marking it takes the mark from the others. */
export function markPrimary(set: ChildSet, rows: ChildRow[], at: number): ChildRow[] {
  if (!rows[at]?.[PRIMARY]) return rows
  const kind = set.fields.find(({ kind: each }) => each === 'choice')?.name
  return rows.map((row, place) => place !== at && (!kind || row[kind] === rows[at][kind]) ? { ...row, [PRIMARY]: false } : row)
}

/** Without new rows in which nobody wrote anything; where something must be written, a choice alone says nothing. */
export function dropEmpty(set: ChildSet, rows: ChildRow[]): ChildRow[] {
  const words = set.fields.filter(({ kind }) => kind !== 'choice' && kind !== 'yes_no')
  const telling = words.some(({ required }) => required) ? words : set.fields.filter(({ kind }) => kind !== 'yes_no')
  return rows.filter((row) => row.id !== undefined || telling.some(({ name }) => !isMissing(row[name])))
}
