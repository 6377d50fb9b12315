import { t } from '@lingui/core/macro'
import { formatMoney } from '@/foundation/money'
import { formatCount, formatNumber, formatPercent } from '@/foundation/numbers'
import { keptFormat, locale } from '@/foundation/locale'
import type { Money, ReportColumn, ReportLine, ReportName } from './contract'

const DAY = 86_400

/** "3.5 days"; below a day in hours. */
export function sayTime(seconds: number): string {
  const [unit, value] = seconds < DAY ? ['hour', seconds / 3600] as const : ['day', seconds / DAY] as const
  return keptFormat(`report:${unit}`, () => new Intl.NumberFormat(locale().tag, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 1 })).format(value)
}

export function sayCell(column: ReportColumn, value: ReportLine['cells'][string] | undefined): string {
  if (value === null || value === undefined) return '–'
  if (column.kind === 'money') return formatMoney({ ...(value as Money), amount: String(Math.round(Number((value as Money).amount))) }, { short: true })
  if (column.kind === 'duration') return sayTime(Number(value))
  if (column.kind === 'percent') return formatPercent(String(value))
  return typeof value === 'number' ? formatCount(value) : formatNumber(String(value))
}

export const numberOf = (value: ReportLine['cells'][string] | undefined) => Number(value && typeof value === 'object' ? value.amount : value ?? 0)

export function sayReport(name: ReportName): { title: string; hint: string } {
  switch (name) {
    case 'funnel': return { title: t`From stage to stage`, hint: t`Of the deals that began in these days: how many were in each stage, and how many of these went further or were won. Who leaves a stage out is not counted in it.` }
    case 'times': return { title: t`Time in each stage`, hint: t`How long the deals closed in these days stood in each stage; and who stands there now.` }
    case 'cycles': return { title: t`From begin to end`, hint: t`How long it took until a deal was won, or lost.` }
    case 'reasons': return { title: t`Why deals were lost`, hint: t`The reasons given, the most frequent first.` }
    case 'competitors': return { title: t`Whom we met`, hint: t`Of the deals closed in these days: how often we won against each competitor; and whom we meet now.` }
    case 'sources': return { title: t`Where they came from`, hint: t`Won and lost, by the deals’ source.` }
    case 'sellers': return { title: t`Who won and lost`, hint: t`Won and lost, by seller.` }
    default: return { title: t`What each of us did`, hint: t`Calls, visits, notes, tasks done, and deals opened and won in these days.` }
  }
}
