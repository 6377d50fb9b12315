import { Select } from '@mantine/core'
import { codeOf, languageChoices, sayCode, type Code } from './codes'
import { countries } from './countries'
import type { EditorProps, FilterValueProps } from './kind'
import { zones } from './zones'

const MOST = 60

/** A language, a zone or a country chosen by its name. */
export function CodeEditor({ value, onChange, onCommit, field, variant, autoFocus, error, id }: EditorProps<string>) {
  return (
    <Select
      id={id} aria-label={field.label} data={choicesOf(codeOf(field)!, value)} value={value} error={error} searchable limit={MOST} clearable={!field.required && variant === 'form'}
      allowDeselect={!field.required} variant={variant === 'cell' ? 'unstyled' : 'default'} autoFocus={autoFocus} defaultDropdownOpened={variant === 'cell'}
      onChange={(next) => { onChange(next); onCommit?.(next) }}
    />
  )
}

export function CodeFilter({ value, onChange, field }: FilterValueProps) {
  const chosen = typeof value === 'string' ? value : null
  return <Select aria-label={field.label} data={choicesOf(codeOf(field)!, chosen)} value={chosen} onChange={onChange} searchable limit={MOST} w={220} />
}

/** All there are, and the one that is kept even if nobody else knows it. */
function choicesOf(code: Code, own: string | null): { value: string; label: string }[] {
  const known = code === 'language' ? languageChoices() : code === 'country' ? countries() : zones().map((value) => ({ value, label: sayCode('zone', value) }))
  return !own || known.some(({ value }) => value === own) ? known : [{ value: own, label: sayCode(code, own) }, ...known]
}
