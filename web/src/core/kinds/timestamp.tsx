import { formatAgo, formatMoment } from '@/foundation/dates'
import { DateFilterBox } from './date-filter-box'
import type { FieldKind } from './kind'

/** Written by the system, so it has no editor. */
export const timestamp: FieldKind<string> = {
  kind: 'timestamp', icon: 'clock', width: 130,
  Display: ({ value }) => <time dateTime={value} title={formatMoment(value)}>{formatAgo(value)}</time>,
  FilterValue: DateFilterBox,
  toText: (value) => formatMoment(value),
}
