import { formatAgo, formatMoment } from '@/foundation/dates'
import type { FieldKind } from './kind'

/** Written by the system, so nobody edits it. */
export const timestamp: FieldKind<string> = {
  isFixed: true, kind: 'timestamp', icon: 'clock', width: 130,
  Display: ({ value }) => <time dateTime={value} title={formatMoment(value)}>{formatAgo(value)}</time>,
  toText: (value) => formatMoment(value),
}
