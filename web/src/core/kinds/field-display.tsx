import type { Field } from '@/api/contract'
import './fields.css'
import { isMissing } from './kind'
import { kindOf } from './registry'

/** A field's value for reading; nothing for a missing one. */
export function FieldDisplay({ field, value, oneLine = false }: { field: Field; value: unknown; oneLine?: boolean }) {
  if (isMissing(value)) return null
  const { Display } = kindOf(field)
  return <Display value={value} field={field} oneLine={oneLine} />
}
