/** How far a zone's clock is from UTC at a moment, in milliseconds. */
function offsetAt(moment: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
  }).formatToParts(moment)
  const read = (type: string) => Number(parts.find((part) => part.type === type)!.value)
  return Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'), read('second')) - Math.floor(moment / 1000) * 1000
}

/** "2026-11-21 15:30" on a zone's wall as a moment; in the hour that spring skips, the later reading. */
export function momentOf(wall: string, zone: string): string {
  const asUtc = Date.parse(`${wall.replace(' ', 'T').slice(0, 16)}:00Z`)
  const first = asUtc - offsetAt(asUtc, zone)
  return new Date(asUtc - offsetAt(first, zone)).toISOString().replace('.000Z', 'Z')
}

/** The wall clock of a zone at a moment: "2026-11-21 15:30:00". */
export function wallOf(at: string, zone: string): string {
  const moment = Date.parse(at)
  return new Date(moment + offsetAt(moment, zone)).toISOString().slice(0, 19).replace('T', ' ')
}

export function zones(): string[] {
  return typeof Intl.supportedValuesOf === 'function' ? ['UTC', ...Intl.supportedValuesOf('timeZone')] : ['UTC']
}
