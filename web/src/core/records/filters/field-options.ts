import type { Field } from '@/api/contract'

export interface FieldOption {
  /** As it stands in the filter: `city`, or `employer.city`. */
  path: string
  label: string
  field: Field
  /** A link whose own fields can be asked for. */
  leadsOn: boolean
}

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase()

/** The fields that one can filter by: all at first, those of the list's columns on top, those that fit once words are typed, those of a link once it is entered. */
export function fieldOptions(fields: Field[], words: string, inside: string | null, shown: string[] = []): FieldOption[] {
  const link = fields.find(({ name }) => name === inside)
  if (link) return matching(through(link), words)
  const own = fields.filter(({ operators }) => operators.length > 0)
    .map((field): FieldOption => ({ path: field.name, label: field.label, field, leadsOn: !!field.through?.length }))
  if (!words.trim()) return [...own].sort((one, other) => placeIn(shown, one) - placeIn(shown, other))
  return matching([...own, ...fields.flatMap(through)], words)
}

function through(link: Field): FieldOption[] {
  return (link.through ?? []).filter(({ operators }) => operators.length > 0)
    .map((field) => ({ path: `${link.name}.${field.name}`, label: `${link.label} › ${field.label}`, field, leadsOn: false }))
}

/** Every word must occur; labels that begin with the first word come first. */
function matching(options: FieldOption[], words: string): FieldOption[] {
  const wanted = fold(words).split(/\s+/).filter(Boolean)
  const found = options.filter(({ label }) => wanted.every((word) => fold(label).includes(word)))
  const rank = ({ label }: FieldOption) => (fold(label).startsWith(wanted[0] ?? '') ? 0 : 1)
  return found.sort((one, other) => rank(one) - rank(other)).slice(0, 60)
}

function placeIn(shown: string[], { path }: FieldOption): number {
  const place = shown.indexOf(path)
  return place < 0 ? shown.length : place
}
