import type { Field } from '@/api/contract'
import { codeOf, languageChoices, sayCode } from './codes'
import type { FieldKind } from './kind'

export const plainText = (text: string): string | null => text.trim() || null

/** What is kept as a code is read by its name. */
function toText(value: string, field: Field): string {
  const code = codeOf(field)
  return code ? sayCode(code, value) : value
}

function fromText(pasted: string, field: Field): string | null {
  const text = plainText(pasted)
  const isNamed = (label: string) => label.toLocaleLowerCase() === text?.toLocaleLowerCase()
  return (codeOf(field) === 'language' && languageChoices().find(({ label }) => isNamed(label))?.value) || text
}

export const text: FieldKind<string> = {
  kind: 'text', icon: 'letter-t', width: 180,
  Display: ({ value, field, oneLine }) => {
    const words = toText(value, field)
    return <span className={oneLine ? 'one-line' : undefined} dir={oneLine ? 'auto' : undefined} title={oneLine ? words : undefined}>{words}</span>
  },
  toText,
  fromText,
}
