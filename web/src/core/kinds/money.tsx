import { Group, NumberInput, Select } from '@mantine/core'
import type { Money } from '@/api/contract'
import { locale } from '@/foundation/locale'
import { currencies, formatMoney } from '@/foundation/money'
import type { EditorProps, FieldKind } from './kind'
import { NumberFilter } from './number'
import { decimalSigns, readNumber } from './read-number'

function MoneyEditor({ value, onChange, field, variant, autoFocus, error, id }: EditorProps<Money>) {
  const currency = value?.currency ?? field.currency ?? locale().currency
  const look = variant === 'cell' ? 'unstyled' : 'default'
  return (
    <Group gap={4} wrap="nowrap" align="flex-start">
      <NumberInput
        id={id} aria-label={field.label} value={value?.amount ?? ''} error={error} hideControls valueIsNumericString autoFocus={autoFocus}
        {...decimalSigns()} onChange={(next) => onChange(next === '' ? null : { amount: String(next), currency })}
        variant={look} style={{ flex: 1 }} styles={{ input: { textAlign: 'end' } }}
      />
      <Select
        aria-label={`${field.label}: ISO 4217`} data={currencies()} value={currency} searchable allowDeselect={false} variant={look} w={76}
        onChange={(code) => code && onChange({ amount: value?.amount ?? '0', currency: code })}
      />
    </Group>
  )
}

export const money: FieldKind<Money> = {
  kind: 'money', icon: 'coin', width: 130, align: 'right',
  Display: ({ value, oneLine }) => <span className="tabular">{formatMoney(value, { short: oneLine })}</span>,
  Editor: MoneyEditor,
  FilterValue: NumberFilter,
  toText: (value) => formatMoney(value),
  fromText: (pasted, field) => {
    const amount = readNumber(pasted)
    return amount === null ? null : { amount, currency: field.currency ?? locale().currency }
  },
}
