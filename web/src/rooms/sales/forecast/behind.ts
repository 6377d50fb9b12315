import type { Filter } from '@/api/contract'
import { writeFilter } from '@/core/records/state/filter-text'
import type { Aside, Group, Month, Sum } from './contract'

// As the server adds them up.
const SURE = 75
const LIKELY = 40

interface Place { months: Month[]; group: Group | null; /** What stands in one of these. */ currencies: string[] }

const is = (field: string, value: unknown): Filter => ({ field, op: 'is', value })
const open = is('state', 'open')

/** The search of the list of deals that a number adds up. */
export function behind(sum: Sum, place: Place): { f: string } {
  const [first, last] = [place.months[0], place.months[place.months.length - 1]]
  const won: Filter[] = [is('state', 'won'), { field: 'closed_at', op: 'after', value: secondBefore(first.begins_at) }, { field: 'closed_at', op: 'before', value: last.ends_at }]
  const hoped: Filter[] = [open, { field: 'expected_on', op: 'after', value: dayBefore(first.begins) }, { field: 'expected_on', op: 'before', value: dayAfter(last.ends) }]
  const among: Filter[] = [inOneOf(place.currencies), ...whose(place.group)]
  if (sum === 'closed') return search(...won, ...among)
  if (sum === 'weighted' || sum === 'likely') return search({ or: [{ and: won }, { and: hoped }] }, ...among)
  return search(...hoped, { field: 'stage.probability', op: 'at_least', value: sum === 'committed' ? SURE : LIKELY }, ...among)
}

/** The list of open deals that stand in none of the months. */
export function behindAside({ why }: Aside, currencies: string[], begins: string): { f: string } {
  const inCurrency = [inOneOf(currencies)]
  if (why === 'no_worth') return search(open, { field: 'value', op: 'is_empty' })
  const worth: Filter = { field: 'value', op: 'is_not_empty' }
  if (why === 'no_day') return search(open, worth, { field: 'expected_on', op: 'is_empty' }, ...inCurrency)
  return search(open, worth, { field: 'expected_on', op: 'before', value: begins }, ...inCurrency)
}

const inOneOf = ([first, ...others]: string[]): Filter => others.length === 0 ? is('currency', first) : { or: [first, ...others].map((each) => is('currency', each)) }

function whose(group: Group | null): Filter[] {
  if (!group) return []
  const nobody: Filter = { field: 'owner', op: 'is_empty' }
  if (!group.people.length) return [nobody]
  const people: Filter = { field: 'owner', op: 'has_any', value: group.people }
  return [group.key === 'nobody' ? { or: [people, nobody] } : people]
}

const search = (...and: Filter[]) => ({ f: writeFilter({ and }) })
const shifted = (iso: string, days: number) => new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
const dayBefore = (iso: string) => shifted(iso, -1)
const dayAfter = (iso: string) => shifted(iso, 1)
const secondBefore = (at: string) => new Date(Date.parse(at) - 1000).toISOString()
