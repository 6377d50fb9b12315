import type { Link } from '@/api/contract'
import { ChipRow } from '@/core/kit/chip'
import { joinNames } from '@/foundation/names'
import type { FieldKind } from './kind'
import { LinkChip } from './link'

export const links: FieldKind<Link[]> = {
  kind: 'links', icon: 'share', width: 220,
  Display: ({ value, oneLine }) => <ChipRow oneLine={oneLine} most={2}>{value.map((each) => <LinkChip key={each.id} value={each} />)}</ChipRow>,
  toText: (value) => joinNames(value.map(({ title }) => title)),
  toWrite: (value) => (value ?? []).map(({ id }) => id),
}
