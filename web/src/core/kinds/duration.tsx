import { formatDuration } from '@/foundation/numbers'
import type { FieldKind } from './kind'

/** Reads "1:30", "1h 30", "90", "90 min", "1.5 h" as seconds; plain numbers are minutes. */
export function readDuration(text: string): number | null {
  const typed = text.trim().toLowerCase().replace(',', '.')
  const clock = /^(\d+):(\d{1,2})$/.exec(typed)
  if (clock) return Number(clock[1]) * 3600 + Number(clock[2]) * 60
  const parts = /^(?:(\d+(?:\.\d+)?)\s*(?:h|hr|hrs|hour|hours|std|heure|heures)\.?)?\s*(?:(\d+(?:\.\d+)?)\s*(?:m|min|mins|minute|minutes)?\.?)?\s*(?:(\d+)\s*(?:s|sec|seconds)\.?)?$/.exec(typed)
  if (!parts || !typed) return null
  return Math.round(Number(parts[1] ?? 0) * 3600 + Number(parts[2] ?? 0) * 60 + Number(parts[3] ?? 0))
}

export const duration: FieldKind<number> = {
  kind: 'duration', icon: 'hourglass', width: 110, align: 'right',
  Display: ({ value }) => <span className="tabular">{formatDuration(value)}</span>,
  toText: formatDuration,
  fromText: readDuration,
}
