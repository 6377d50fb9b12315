import { t } from '@lingui/core/macro'
import type { Conflict } from '@/api/problem'
import { isMissing } from '@/core/kinds/kind'

/** What a number or a word of a field stands for, where it is not to be read as it is: the role with this id. */
export type NameOf = (field: string, value: string) => string | undefined

type Table = Record<string, unknown>
const isTable = (value: unknown): value is Table => typeof value === 'object' && value !== null && !Array.isArray(value)
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** Both sides of a conflict in words; of tables only what differs, so that the difference can be seen. */
export function bothSides({ field, yours, theirs }: Pick<Conflict, 'field' | 'yours' | 'theirs'>, nameOf: NameOf = () => undefined): { yours: string; theirs: string } {
  const words = (value: unknown, other: unknown): string => {
    if (isMissing(value)) return ''
    if (typeof value === 'boolean') return value ? t`yes` : t`no`
    if (Array.isArray(value)) return listed(value, Array.isArray(other) ? other : [], words)
    if (!isTable(value)) return nameOf(field, String(value)) ?? String(value)
    const against = isTable(other) ? other : {}
    const keys = Object.keys({ ...value, ...against }).filter((key) => !isSame(value[key], against[key]))
    return keys.map((key) => `${nameOf(field, key) ?? key.replaceAll('_', ' ')}: ${words(value[key], against[key]) || t`empty`}`).join('; ')
  }
  return { yours: words(yours, theirs), theirs: words(theirs, yours) }
}

/** Things with a label by their labels; by all they have where another with this label differs. */
function listed(values: unknown[], others: unknown[], words: (value: unknown, other: unknown) => string): string {
  return values.map((value) => {
    if (!isTable(value)) return words(value, undefined)
    const label = value.label ?? value.name
    const twin = others.find((other) => isTable(other) && (other.label ?? other.name) === label && !isSame(other, value))
    const rest = twin ? words(value, twin) : ''
    return rest ? `${String(label)} (${rest})` : String(label ?? words(value, undefined))
  }).join(', ')
}
