import { t } from '@lingui/core/macro'
import { formatDate } from '@/foundation/dates'

/** "since 3 May 2021", "2018 – 2020": a beginning on the first of January is most likely just a year. */
export function sayTime({ since, until }: { since: string | null; until: string | null }): string {
  const [from, to] = [since && sayDay(since), until && sayDay(until)]
  if (from && to) return from === to ? from : `${from} – ${to}`
  if (to) return t`until ${to}`
  return from ? t`since ${from}` : ''
}

function sayDay(iso: string): string {
  return /-(01-01|12-31)$/.test(iso) ? iso.slice(0, 4) : formatDate(iso, { year: 'always' })
}
