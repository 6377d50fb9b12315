import type { Field, Link, Row, TypeDescription } from '@/api/contract'

/** What has no words of its own, such as a visit or a part in a deal, is known by whom or what it is with: the field that says so. */
export function namingField(description: TypeDescription | undefined, row: Row, except?: string): Field | undefined {
  return description?.fields.find(({ kind, name }) => kind === 'link' && name !== except && row[name])
}

export function linkedName(description: TypeDescription, row: Row): string | undefined {
  const field = namingField(description, row)
  return field && ((row[field.name] as Link).title || undefined)
}
