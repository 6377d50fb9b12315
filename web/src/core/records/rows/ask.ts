import type { Field, Filter, TypeDescription } from '@/api/contract'
import type { ListAsk } from '@/api/records'
import { both } from '../filters/tree'
import { listLookOf } from '../list-looks'
import type { Column } from '../state/columns'
import type { Screen } from '../state/screen'

/** What the server is asked for a screen; the picture comes along for the face beside the name. */
export function askOf(description: TypeDescription, screen: Screen, columns: Column[], more: string[] = []): ListAsk {
  const known = new Set(description.fields.map(({ name }) => name))
  const picture = pictureField(description)?.name
  const names = [...columns.map(({ name }) => name), ...(picture ? [picture] : []), ...more, ...(listLookOf(description.type)?.needs ?? [])].filter((name) => known.has(name))
  return {
    filter: screen.filter, sort: screen.sort || undefined, columns: [...new Set(names)],
    q: screen.q || undefined, trash: screen.trash || undefined,
  }
}

export function pictureField(description: TypeDescription): Field | undefined {
  return description.fields.find(({ kind }) => kind === 'picture')
}

/** The list's parts that counts, groups, bulk actions and exports share. */
export const scopeOf = ({ filter, q, trash }: ListAsk) => ({ filter, q, trash })

/** The condition that picks the rows of one group. */
export function groupFilter(field: Field, value: unknown): Filter {
  if (value === null || value === undefined) return { field: field.name, op: 'is_empty' }
  const plain = typeof value === 'object' && 'id' in value ? (value as { id: unknown }).id : value
  if (field.operators.includes('is')) return { field: field.name, op: 'is', value: plain }
  return { field: field.name, op: 'has_any', value: [plain] }
}

export function askOfGroup(ask: ListAsk, field: Field, value: unknown): ListAsk {
  return { ...ask, filter: both(ask.filter, groupFilter(field, value)) }
}
