import { t } from '@lingui/core/macro'
import type { Field, Kind } from '@/api/contract'
import { FieldEditor } from '@/core/kinds/fields'
import type { CustomField } from '../contract'

const WITHOUT: string[] = ['link', 'links', 'user', 'file', 'picture', 'rich_text', 'address', 'instant', 'partial_date']

/** What a new record begins with, in the kind's own editor. */
export function DefaultValue({ field, onChange }: { field: Omit<CustomField, 'id'>; onChange: (value: unknown) => void }) {
  // A choice has its stored value only once the field is saved; until then the server knows it by its label.
  const choices = field.choices.filter(({ label }) => label.trim()).map((choice) => ({ ...choice, value: choice.value || choice.label.trim() }))
  const isChoice = field.kind === 'choice' || field.kind === 'choices'
  if (WITHOUT.includes(field.kind) || (isChoice && choices.length === 0)) return null
  const asField: Field = {
    ...field, choices, kind: field.kind as Kind, label: t`Begins with`, help: '', required: false, unique: false, readonly: false, custom: true, custom_id: null, child_of: null,
    operators: [], sortable: false, groupable: false, summable: false, max_length: null, decimals: null, currency: null, through: null,
  }
  return (
    <div>
      <span style={{ fontSize: 13, fontWeight: 500 }}>{t`Begins with`}</span>
      <FieldEditor key={field.kind} field={asField} value={field.default} onChange={onChange} />
    </div>
  )
}
