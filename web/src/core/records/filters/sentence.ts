import { plural, t } from '@lingui/core/macro'
import type { Field, Filter } from '@/api/contract'
import { findField } from '@/api/describe'
import { sayOperator } from '@/core/kinds/operators'
import { textOf } from '@/core/kinds/registry'
import { keptFormat, locale } from '@/foundation/locale'
import { isCondition, readGroup, type Condition } from './tree'

/** Says what an id stands for: a linked record or a user. */
export type NameOf = (field: Field, id: string) => string

/** A filter as one would say it: "Employer › City is Oslo and Tags has any of VIP or Press". */
export function sayFilter(filter: Filter | null, fields: Field[], nameOf: NameOf): string {
  if (!filter) return ''
  if (isCondition(filter)) return sayCondition(filter, fields, nameOf)
  const { kind, parts } = readGroup(filter)
  const said = parts.map((part) => {
    const text = sayFilter(part, fields, nameOf)
    return isCondition(part) || parts.length === 1 ? text : `(${text})`
  })
  if (kind === 'none') return said.length === 1 ? t`not: ${said[0]}` : t`none of: ${joinWith('disjunction', said)}`
  return said.join(kind === 'any' ? ` ${t`or`} ` : ` ${t`and`} `)
}

export function sayCondition(condition: Condition, fields: Field[], nameOf: NameOf): string {
  const [label, operator, value] = partsOfCondition(condition, fields, nameOf)
  return [label, operator, value].filter(Boolean).join(' ')
}

/** The three parts of a condition's words: the field, the operator, the value. */
export function partsOfCondition(condition: Condition, fields: Field[], nameOf: NameOf): [string, string, string] {
  const field = findField(fields, condition.field)
  const label = labelOfPath(fields, condition.field)
  if (!field) return [label, condition.op, String(condition.value ?? '')]
  return [label, operatorWords(condition, field), sayValue(condition, field, nameOf)]
}

/** "Employer › City" for employer.city. */
export function labelOfPath(fields: Field[], path: string): string {
  const [first, second] = path.split('.')
  const link = fields.find((field) => field.name === first)
  if (second === undefined) return link?.label ?? path
  return `${link?.label ?? first} › ${link?.through?.find((field) => field.name === second)?.label ?? second}`
}

function operatorWords({ op, value }: Condition, field: Field): string {
  if ((op === 'in_last_days' || op === 'in_next_days') && Number(value) === 0) return t`is`
  const holdsOne = ['choice', 'link', 'user'].includes(field.kind)
  return op === 'has_any' && holdsOne ? t`is any of` : sayOperator(op, field.kind)
}

function sayValue({ op, value }: Condition, field: Field, nameOf: NameOf): string {
  if (op === 'is_empty' || op === 'is_not_empty') return ''
  if (op === 'in_last_days' || op === 'in_next_days') {
    const days = Number(value)
    return days === 0 ? t`today` : plural(days, { one: '# day', other: '# days' })
  }
  if (value === null || value === undefined || value === '') return '…'
  const said = (Array.isArray(value) ? value : [value]).map((each) => sayOne(each, field, nameOf))
  return joinWith(op === 'has_all' ? 'conjunction' : 'disjunction', said)
}

function sayOne(value: unknown, field: Field, nameOf: NameOf): string {
  if (field.kind === 'user' && value === 'me') return t`me`
  if (['link', 'links', 'user'].includes(field.kind)) return nameOf(field, String(value))
  if (field.kind === 'choices') return field.choices.find((choice) => choice.value === value)?.label ?? String(value)
  const isPlain = ['text', 'long_text', 'rich_text', 'email', 'phone', 'url', 'address', 'tags', 'money', 'duration'].includes(field.kind)
  return isPlain ? String(value) : textOf(field, value)
}

function joinWith(type: 'conjunction' | 'disjunction', words: string[]): string {
  return keptFormat(`list:${type}`, () => new Intl.ListFormat(locale().tag, { type })).format(words)
}
