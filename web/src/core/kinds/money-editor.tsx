import { t } from '@lingui/core/macro'
import { Group, NumberInput, Select } from '@mantine/core'
import type { Money } from '@/api/contract'
import { locale } from '@/foundation/locale'
import { currencies } from '@/foundation/money'
import type { EditorProps } from './kind'
import { decimalSigns, pastedNumber } from './read-number'

/** An amount and its currency. */
export function MoneyEditor({ value, onChange, field, variant, autoFocus, error, id }: EditorProps<Money>) {
  const currency = value?.currency ?? field.currency ?? locale().currency
  const look = variant === 'cell' ? 'unstyled' : 'default'
  return (
    <Group gap={4} wrap="nowrap" align="flex-start">
      <NumberInput
        id={id} aria-label={field.label} value={value?.amount ?? ''} error={error} hideControls valueIsNumericString autoFocus={autoFocus}
        {...decimalSigns()} onChange={(next) => onChange(next === '' ? null : { amount: String(next), currency })}
        onPaste={(event) => { const amount = pastedNumber(event); if (amount !== null) onChange({ amount, currency }) }}
        variant={look} style={{ flex: 1 }} styles={{ input: { textAlign: 'end' } }}
      />
      <Select
        aria-label={t`${field.label}: currency`} data={currencies()} value={currency} searchable allowDeselect={false} variant={look} w={76}
        onChange={(code) => code && onChange({ amount: value?.amount ?? '0', currency: code })}
      />
    </Group>
  )
}
