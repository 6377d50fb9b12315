import { t } from '@lingui/core/macro'
import { NumberInput, Select } from '@mantine/core'
import { currencyOptions } from '../../setup/options'
import type { CustomField } from '../contract'

type Options = CustomField['options']

/** What only some kinds have: decimals of a number, the currency of money. */
export function KindOptions({ kind, options, onChange }: { kind: string; options: Options; onChange: (options: Options) => void }) {
  if (kind === 'number') {
    return <NumberInput label={t`Decimals`} value={options.decimals ?? ''} min={0} max={4} allowDecimal={false} maw={140} placeholder={t`as typed`}
      onChange={(value) => onChange({ ...options, decimals: value === '' ? undefined : Number(value) })} />
  }
  if (kind === 'money') {
    return <Select label={t`Currency`} data={currencyOptions()} value={options.currency ?? null} searchable clearable placeholder={t`the company's`} onChange={(currency) => onChange({ ...options, currency: currency ?? undefined })} />
  }
  return null
}
