import { TextInput } from '@mantine/core'
import { FieldDisplay } from './field-display'
import { editors } from './editors'
import type { EditorProps, FilterValueProps } from './kind'
import { kindOf } from './registry'

/** The editor of whatever kind the field is. */
export function AnyEditor(props: EditorProps<unknown>) {
  const Editor = editors[kindOf(props.field).kind]?.Editor
  return Editor ? <Editor {...props} /> : <FieldDisplay field={props.field} value={props.value} />
}

/** What a condition on the field compares with. */
export function AnyFilterValue(props: FilterValueProps) {
  const FilterValue = editors[kindOf(props.field).kind]?.FilterValue
  const takesText = props.operator === 'contains' || props.operator === 'starts_with'
  return FilterValue && !takesText
    ? <FilterValue {...props} />
    : <TextInput aria-label={props.field.label} value={(props.value as string) ?? ''} w={180} onChange={(event) => props.onChange(event.currentTarget.value || null)} />
}
