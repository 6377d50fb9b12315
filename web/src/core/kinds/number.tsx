import { formatNumber } from '@/foundation/numbers'
import type { FieldKind } from './kind'
import { readNumber } from './read-number'

export const number: FieldKind<string> = {
  kind: 'number', icon: 'hash', width: 110, align: 'right',
  Display: ({ value, field }) => <span className="tabular">{formatNumber(value, field.decimals)}</span>,
  toText: (value, field) => formatNumber(value, field.decimals),
  fromText: readNumber,
}
