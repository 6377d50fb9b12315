import type { Field, RecordView, TypeDescription } from '@/api/contract'
import { isMissing } from '@/core/kinds/kind'
import { isEditable } from '@/core/kinds/registry'

export interface FilledSection { label: string; fields: Field[] }

/** The form's sections; fields that no section names come last, without a heading. */
function allSections(description: TypeDescription): FilledSection[] {
  const byName = new Map(description.fields.map((field) => [field.name, field]))
  const sections = description.form.map(({ label, fields }) => ({ label, fields: fields.flatMap((name) => byName.get(name) ?? []) }))
  const named = new Set(sections.flatMap(({ fields }) => fields.map(({ name }) => name)))
  const rest = description.fields.filter(({ name }) => !named.has(name) && !ORIGIN.includes(name))
  return rest.length ? [...sections, { label: '', fields: rest }] : sections
}

/** A record that is called by its first words is its text: that is read and written below the head, whole and as it was formatted. */
export function proseOf(description: TypeDescription): Field | undefined {
  return description.fields.find(({ name, kind }) => name === description.title_field && (kind === 'rich_text' || kind === 'long_text'))
}

/** What the foot of the profile tells. */
export const ORIGIN = ['created_at', 'changed_at', 'created_by']

interface Wish { told: ReadonlySet<string>; fresh: ReadonlySet<string>; isWhole: boolean }

/** What the profile shows: filled fields that nothing else on the page tells, and those just being added; or simply all. */
export function shownSections(description: TypeDescription, record: RecordView, { told, fresh, isWhole }: Wish): FilledSection[] {
  const isShown = (field: Field) => isWhole || fresh.has(field.name) || (!isMissing(record[field.name]) && record[field.name] !== false && !told.has(field.name))
  return allSections(description)
    .map(({ label, fields }) => ({ label, fields: fields.filter(isShown) }))
    .filter(({ fields }) => fields.length > 0)
}

/** What "add …" offers: empty fields the user may write, in their sections. */
export function emptyFields(description: TypeDescription, record: RecordView, told: ReadonlySet<string>): FilledSection[] {
  return allSections(description)
    .map(({ label, fields }) => ({
      label, fields: fields.filter((field) => isEditable(field) && !told.has(field.name) && (isMissing(record[field.name]) || record[field.name] === false)),
    }))
    .filter(({ fields }) => fields.length > 0)
}
