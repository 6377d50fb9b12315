import { t } from '@lingui/core/macro'
import { Group, Select, Stack, TextInput } from '@mantine/core'
import type { Address } from '@/api/contract'
import { countries } from './countries'
import type { EditorProps } from './kind'

const EMPTY: Address = { street: '', street2: '', postcode: '', city: '', region: '', country: '' }

/** A postal address in its parts. */
export function AddressEditor({ value, onChange, field, autoFocus, error, id }: EditorProps<Address>) {
  const address = { ...EMPTY, ...value }
  const change = (part: keyof Address, text: string | null) => {
    const next = { ...address, [part]: text ?? '' }
    onChange(Object.values(next).some(Boolean) ? next : null)
  }
  const box = (part: keyof Address, label: string, more = {}) => (
    <TextInput aria-label={`${field.label}: ${label}`} placeholder={label} value={address[part]} onChange={(event) => change(part, event.currentTarget.value)} {...more} />
  )
  return (
    <Stack gap={4}>
      {box('street', t`Street and number`, { id, autoFocus, error })}
      {box('street2', t`Floor, building, c/o`)}
      <Group gap={4} wrap="nowrap">{box('postcode', t`Postcode`, { w: 96 })}{box('city', t`Town`, { style: { flex: 1 } })}</Group>
      <Group gap={4} wrap="nowrap">
        {box('region', t`Region`, { style: { flex: 1 } })}
        <Select aria-label={`${field.label}: ${t`Country`}`} placeholder={t`Country`} data={countries()} value={address.country || null} searchable clearable
          style={{ flex: 1 }} onChange={(country) => change('country', country)} />
      </Group>
    </Stack>
  )
}
