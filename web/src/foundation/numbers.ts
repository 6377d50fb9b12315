import { keptFormat, locale } from './locale'

type Style = Intl.NumberFormatOptions

function format(name: string, style: Style): Intl.NumberFormat {
  return keptFormat(`number:${name}`, () => new Intl.NumberFormat(locale().tag, style))
}

/** Decimal strings keep all their digits: Intl takes them as text. */
export function formatNumber(value: string | number, decimals?: number | null): string {
  const style = decimals == null ? { maximumFractionDigits: 6 } : { minimumFractionDigits: 0, maximumFractionDigits: decimals }
  return format(`plain:${decimals ?? ''}`, style).format(value as number)
}

export function formatPercent(value: string): string {
  return format('percent', { style: 'percent', maximumFractionDigits: 2 }).format(Number(value) / 100)
}

/** 12,345; a count that is not exact says "about 12,000". */
export function formatCount(value: number): string { return format('count', { maximumFractionDigits: 0 }).format(value) }

/** 1.2 MB. */
export function formatSize(bytes: number): string {
  const steps = ['byte', 'kilobyte', 'megabyte', 'gigabyte']
  const step = Math.min(steps.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3))
  const style: Style = { style: 'unit', unit: steps[step], unitDisplay: 'short', maximumFractionDigits: 1 }
  return format(`size:${step}`, style).format(bytes / 1000 ** step)
}

/** 1 hr 5 min, from seconds. */
export function formatDuration(seconds: number): string {
  const parts: [string, number][] = [
    ['hour', Math.floor(seconds / 3600)], ['minute', Math.floor((seconds % 3600) / 60)], ['second', Math.floor(seconds % 60)],
  ]
  const shown = parts.filter(([unit, count], index) => count > 0 && (unit !== 'second' || index === 2 && seconds < 3600))
  const said = (shown.length ? shown : [parts[1]]).map(([unit, count]) =>
    format(`duration:${unit}`, { style: 'unit', unit, unitDisplay: 'short' }).format(count))
  return said.join(' ')
}
