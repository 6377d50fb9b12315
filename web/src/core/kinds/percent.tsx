import { formatPercent } from '@/foundation/numbers'
import type { FieldKind } from './kind'
import { readNumber } from './read-number'

export const percent: FieldKind<string> = {
  kind: 'percent', icon: 'percentage', width: 100, align: 'right',
  Display: ({ value }) => <span className="tabular">{formatPercent(value)}</span>,
  toText: formatPercent,
  fromText: readNumber,
}
