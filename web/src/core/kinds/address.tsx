import type { Address } from '@/api/contract'
import { countryName } from '@/foundation/names'
import type { FieldKind } from './kind'

const linesOf = ({ street, street2, postcode, city, region, country }: Address): string[] =>
  [street, street2, [postcode, city].filter(Boolean).join(' '), region, country && countryName(country)].filter(Boolean)

export const address: FieldKind<Address> = {
  kind: 'address', icon: 'map-pin', width: 220,
  Display: ({ value, oneLine }) => oneLine
    ? <span className="one-line" title={linesOf(value).join(', ')}>{linesOf(value).join(', ')}</span>
    : <span>{linesOf(value).map((line) => <span key={line} style={{ display: 'block' }}>{line}</span>)}</span>,
  toText: (value) => linesOf(value).join(', '),
}
