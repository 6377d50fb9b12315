import type { Field, TypeDescription } from '@/api/contract'
import { findField } from '@/api/describe'
import type { Values } from '@/api/records'
import { isMissing } from '@/core/kinds/kind'
import { isEditable, writeOf } from '@/core/kinds/registry'
import { writeRows, type ChildRow } from './child-rows'

/** What a new record begins with. */
export function defaultsOf(description: TypeDescription): Values {
  const filled = description.fields.filter((field) => isEditable(field) && field.kind !== 'user' && !isMissing(field.default))
  return Object.fromEntries(filled.map((field) => [field.name, field.default]))
}

/** Whether a field belongs into the brief form: needed, seen in lists, of one's own making, or filled in already. */
export function isEssential(field: Field, description: TypeDescription, values: Values): boolean {
  return field.required || field.custom || description.columns.includes(field.name) || description.subtitle_fields.includes(field.name)
    || (!isMissing(values[field.name]) && field.kind !== 'choice' && field.kind !== 'yes_no')
}

/** A form's values as a POST or PATCH wants them; rows left empty are not sent. */
export function asWritten(description: TypeDescription, values: Values): Values {
  const { children, ...fields } = values
  const written: Values = {}
  for (const [name, value] of Object.entries(fields)) {
    const field = findField(description.fields, name)
    if (field && isEditable(field)) written[name] = writeOf(field, value)
  }
  const sets = description.children.filter(({ name }) => (children as Values | undefined)?.[name])
  if (sets.length === 0) return written
  return { ...written, children: Object.fromEntries(sets.map((set) => {
    const rows = (children as Record<string, ChildRow[]>)[set.name]
    return [set.name, writeRows(set, rows.filter((row) => Object.values(row).some((value) => !isMissing(value))))]
  })) }
}
