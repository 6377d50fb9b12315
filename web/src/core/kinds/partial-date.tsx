import { formatPartialDate } from '@/foundation/dates'
import type { FieldKind } from './kind'
import { readDate } from './read-date'

export const partialDate: FieldKind<string> = {
  kind: 'partial_date', icon: 'cake', width: 130,
  Display: ({ value }) => <span className="tabular">{formatPartialDate(value)}</span>,
  toText: formatPartialDate,
  fromText: (pasted) => /^--\d\d-\d\d$/.test(pasted.trim()) ? pasted.trim() : readDate(pasted),
}
