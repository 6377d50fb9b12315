import type { Link } from '@/api/contract'
import type { EditorProps, FilterValueProps } from './kind'
import { LinkFilterBox } from './link-filter'
import { RecordPicker } from './record-picker'
import { RecordsPicker } from './records-picker'

/** One linked record. */
export function LinkEditor({ value, onChange, onCommit, field, variant, autoFocus, error, id }: EditorProps<Link>) {
  return (
    <RecordPicker
      id={id} type={field.target!} value={value} label={field.label} variant={variant} error={error} autoFocus={autoFocus} clearable={!field.required}
      onChange={(next) => { onChange(next); onCommit?.(next) }}
    />
  )
}

export function LinkFilter({ value, onChange, field, operator }: FilterValueProps) {
  return <LinkFilterBox type={field.target!} label={field.label} value={value} takesSeveral={operator.startsWith('has_')} onChange={onChange} />
}


/** Several linked records. */
export function LinksEditor({ value, onChange, field, autoFocus, error, id }: EditorProps<Link[]>) {
  return <RecordsPicker id={id} type={field.target!} value={value ?? []} label={field.label} error={error} autoFocus={autoFocus} onChange={onChange} />
}
