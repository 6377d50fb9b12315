import type { Link } from '@/api/contract'
import { ChipRow } from '@/core/kit/chip'
import { joinNames } from '@/foundation/names'
import type { FieldKind } from './kind'
import { LinkChip, LinkFilter } from './link'
import { RecordsPicker } from './records-picker'

export const links: FieldKind<Link[]> = {
  kind: 'links', icon: 'share', width: 220,
  Display: ({ value, oneLine }) => <ChipRow oneLine={oneLine} most={2}>{value.map((each) => <LinkChip key={each.id} value={each} />)}</ChipRow>,
  Editor: ({ value, onChange, field, autoFocus, error, id }) => (
    <RecordsPicker id={id} type={field.target!} value={value ?? []} label={field.label} error={error} autoFocus={autoFocus} onChange={onChange} />
  ),
  FilterValue: LinkFilter,
  toText: (value) => joinNames(value.map(({ title }) => title)),
  toWrite: (value) => (value ?? []).map(({ id }) => id),
}
