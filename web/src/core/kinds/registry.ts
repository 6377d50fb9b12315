import type { Field, Kind } from '@/api/contract'
import type { IconName } from '@/core/kit/icon'
import { address } from './address'
import { choice } from './choice'
import { choices } from './choices'
import { date } from './date'
import { duration } from './duration'
import { email } from './email'
import { file } from './file'
import { instant } from './instant'
import { isMissing, type FieldKind } from './kind'
import { link } from './link'
import { links } from './links'
import { longText } from './long-text'
import { money } from './money'
import { number } from './number'
import { partialDate } from './partial-date'
import { percent } from './percent'
import { phone } from './phone'
import { picture } from './picture'
import { richText } from './rich-text'
import { tags } from './tags'
import { text } from './text'
import { timestamp } from './timestamp'
import { url } from './url'
import { user } from './user'
import { yesNo } from './yes-no'

const kinds = [
  text, longText, richText, number, percent, money, yesNo, date, partialDate, timestamp, instant, duration, choice, choices,
  tags, link, links, user, email, phone, url, address, file, picture,
]
// Each kind knows its own value; here they stand together.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
const byName = new Map<Kind, FieldKind<any>>(kinds.map((each) => [each.kind, each as FieldKind<any>]))

/** How a field is shown and edited; a computed one is shown as its inner kind. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each kind has values of its own
export function kindOf(field: Pick<Field, 'kind' | 'of'>): FieldKind<any> {
  const name = field.kind === 'computed' ? field.of ?? 'text' : field.kind
  return byName.get(name) ?? text
}

const signs = new Map<string, IconName>()

/** Gives fields of text signs of their own, by their names: a room knows what is a place and what a language. */
export function offerSigns(more: Record<string, IconName>): void {
  for (const [name, icon] of Object.entries(more)) signs.set(name, icon)
}

/** The sign beside a field's name. */
export function iconOf(field: Pick<Field, 'name' | 'kind' | 'of'>): IconName {
  const { kind, icon } = kindOf(field)
  return (kind === 'text' && signs.get(field.name)) || icon
}

/** Whether the user may change it at all. */
export function isEditable(field: Field): boolean {
  return !field.readonly && field.kind !== 'computed' && !kindOf(field).isFixed
}

/** The value in plain words; nothing for a missing one. */
export function textOf(field: Field, value: unknown): string {
  return isMissing(value) ? '' : kindOf(field).toText(value, field)
}

/** The value as a POST or PATCH wants it. */
export function writeOf(field: Field, value: unknown): unknown {
  const { toWrite } = kindOf(field)
  return toWrite ? toWrite(value) : value ?? null
}

/** What pasted text means for this field: undefined if nothing. */
export function readText(field: Field, pasted: string): unknown {
  if (!pasted.trim()) return null
  return kindOf(field).fromText?.(pasted, field) ?? undefined
}
