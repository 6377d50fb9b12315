import { t } from '@lingui/core/macro'
import { NumberInput, TextInput } from '@mantine/core'
import { FieldDisplay } from './field-display'
import { CodeEditor, CodeFilter } from './code-editor'
import { codeOf } from './codes'
import { editors } from './editors'
import type { EditorProps, FilterValueProps } from './kind'
import { kindOf } from './registry'

/** The editor of whatever kind the field is. */
export function AnyEditor(props: EditorProps<unknown>) {
  const { kind } = kindOf(props.field)
  if (kind === 'text' && codeOf(props.field)) return <CodeEditor {...props as EditorProps<string>} />
  const Editor = editors[kind]?.Editor
  return Editor ? <Editor {...props} /> : <FieldDisplay field={props.field} value={props.value} />
}

/** What a condition on the field compares with. */
export function AnyFilterValue(props: FilterValueProps) {
  if (props.operator === 'in_last_days' || props.operator === 'in_next_days') {
    return <NumberInput aria-label={t`Days`} value={(props.value as number) ?? ''} min={1} max={3660} allowDecimal={false} w={110} suffix={` ${t`days`}`}
      onChange={(next) => props.onChange(next === '' ? null : Number(next))} />
  }
  const { kind } = kindOf(props.field)
  const FilterValue = kind === 'text' && codeOf(props.field) ? CodeFilter : editors[kind]?.FilterValue
  const takesText = props.operator === 'contains' || props.operator === 'starts_with'
  return FilterValue && !takesText
    ? <FilterValue {...props} />
    : <TextInput aria-label={props.field.label} value={(props.value as string) ?? ''} w={180} onChange={(event) => props.onChange(event.currentTarget.value || null)} />
}
