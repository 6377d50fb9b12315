import type { Instant } from '@/api/contract'
import { formatMoment } from '@/foundation/dates'
import { locale } from '@/foundation/locale'
import type { FieldKind } from './kind'

/** The user's own clock; the zone it was made for is said when it differs. */
function say({ at, zone }: Instant): string {
  const isElsewhere = zone && zone !== locale().zone
  return isElsewhere ? `${formatMoment(at)} (${formatMoment(at, zone)} ${zone.split('/').pop()?.replaceAll('_', ' ')})` : formatMoment(at)
}

export const instant: FieldKind<Instant> = {
  kind: 'instant', icon: 'calendar-time', width: 170,
  Display: ({ value, oneLine }) => (
    <time className="tabular one-line" dateTime={value.at} title={say(value)}>{oneLine ? formatMoment(value.at) : say(value)}</time>
  ),
  toText: say,
}
