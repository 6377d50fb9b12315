import { t } from '@lingui/core/macro'
import { Checkbox, SegmentedControl, Select } from '@mantine/core'
import type { Field } from '@/api/contract'
import { FieldEditor } from '@/core/kinds/fields'
import { isMany, type ManyMode } from './bulk'

interface Props {
  fields: Field[]
  field: Field | null
  mode: ManyMode
  value: unknown
  isEmptied: boolean
  onField: (field: Field | null) => void
  onMode: (mode: ManyMode) => void
  onValue: (value: unknown) => void
  onEmptied: (isEmptied: boolean) => void
}

/** Which field, and what it shall hold. */
export function BulkValue({ fields, field, mode, value, isEmptied, onField, onMode, onValue, onEmptied }: Props) {
  return (
    <>
      <Select
        label={t`Field`} searchable data={fields.map(({ name, label }) => ({ value: name, label }))} value={field?.name ?? null} data-autofocus={!field || undefined}
        onChange={(name) => onField(fields.find((each) => each.name === name) ?? null)} allowDeselect={false}
      />
      {field && isMany(field) && (
        <SegmentedControl value={mode} onChange={(next) => onMode(next as ManyMode)} aria-label={t`What to do with the values`} data={[
          { value: 'add', label: t`Add` }, { value: 'remove', label: t`Take away` }, { value: 'set', label: t`Replace all` },
        ]} />
      )}
      {field && !isEmptied && <FieldEditor key={field.name} field={field} value={value} onChange={onValue} autoFocus />}
      {field && !field.required && (!isMany(field) || mode === 'set') && (
        <Checkbox label={t`Leave ${field.label} empty`} checked={isEmptied} onChange={(event) => { onEmptied(event.currentTarget.checked); onValue(null) }} />
      )}
    </>
  )
}
