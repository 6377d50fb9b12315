import type { Field, Filter, Operator } from '@/api/contract'

export type Condition = Extract<Filter, { field: string }>
/** What people call the ways to join conditions. */
export type GroupKind = 'all' | 'any' | 'none'
export interface Group { kind: GroupKind; parts: Filter[] }

export const isCondition = (filter: Filter): filter is Condition => 'field' in filter

/** A node of the tree as a group that people can edit; a single condition is a group of one. */
export function readGroup(filter: Filter | null): Group {
  if (!filter) return { kind: 'all', parts: [] }
  if ('and' in filter) return { kind: 'all', parts: filter.and }
  if ('or' in filter) return { kind: 'any', parts: filter.or }
  if ('not' in filter) return { kind: 'none', parts: 'or' in filter.not ? filter.not.or : [filter.not] }
  return { kind: 'all', parts: [filter] }
}

export function makeGroup({ kind, parts }: Group): Filter {
  if (kind === 'any') return { or: parts }
  return kind === 'none' ? { not: { or: parts } } : { and: parts }
}

/** The tree without empty groups and unfinished conditions; null if nothing is left. Groups of one lose their brackets. */
export function tidy(filter: Filter | null): Filter | null {
  if (!filter) return null
  if (isCondition(filter)) return isComplete(filter) ? filter : null
  const { kind, parts } = readGroup(filter)
  const kept = parts.map(tidy).filter((part): part is Filter => part !== null)
  if (kept.length === 0) return null
  if (kept.length === 1 && kind !== 'none') return kept[0]
  return kind === 'none' && kept.length === 1 ? { not: kept[0] } : makeGroup({ kind, parts: kept })
}

/** Whether a condition says what it compares with. */
export function isComplete({ op, value }: Condition): boolean {
  if (op === 'is_empty' || op === 'is_not_empty') return true
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
}

/** The parts that must all be true, as the chips above a list show them. */
export function partsOf(filter: Filter | null): Filter[] {
  return filter && 'and' in filter ? filter.and : filter ? [filter] : []
}

export function withParts(parts: Filter[]): Filter | null {
  return parts.length === 0 ? null : parts.length === 1 ? parts[0] : { and: parts }
}

/** Both filters at once. */
export function both(first: Filter | null | undefined, second: Filter | null | undefined): Filter | null {
  return withParts([...partsOf(first ?? null), ...partsOf(second ?? null)])
}

export function conditionsOf(filter: Filter | null): Condition[] {
  if (!filter) return []
  return isCondition(filter) ? [filter] : readGroup(filter).parts.flatMap(conditionsOf)
}

const LISTS: Operator[] = ['has_any', 'has_all']

/** Whether two operators compare with the same form of value, so that it may stay when the operator changes. */
export function keepsValue(from: Operator, to: Operator): boolean {
  const form = (op: Operator) => LISTS.includes(op) ? 'list' : op.startsWith('in_') ? 'days' : op.includes('empty') ? 'none' : 'one'
  return form(from) === form(to)
}

/** A new condition on a field, with the operator that people mean most often and the value that follows from it. */
export function newCondition(name: string, field: Field): Condition {
  const wished: Operator[] = ['text', 'long_text', 'rich_text', 'email', 'phone', 'url', 'address'].includes(field.kind) ? ['contains']
    : ['timestamp', 'instant'].includes(field.kind) ? ['in_last_days'] : field.kind === 'partial_date' ? ['in_next_days'] : []
  const op = [...wished, 'has_any', 'is', 'in_last_days', 'in_next_days', 'at_least', ...field.operators]
    .find((each) => field.operators.includes(each as Operator)) as Operator
  return withOperator({ field: name, op }, op, field)
}

/** The condition with another operator; the value stays where it still makes sense. */
export function withOperator(condition: Condition, op: Operator, field: Field): Condition {
  const kept = keepsValue(condition.op, op) ? condition.value : undefined
  const first = op.startsWith('in_') ? 7 : field.kind === 'yes_no' && op === 'is' ? true : undefined
  const value = kept ?? first
  return value === undefined ? { field: condition.field, op } : { field: condition.field, op, value }
}
