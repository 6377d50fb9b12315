import { t } from '@lingui/core/macro'
import { clockNow } from '@/foundation/clock'
import { addDays, startOfDay, today } from '@/foundation/dates'
import type { CaseRow } from './contract'
import { nextDue } from './due'

/** A stretch of time, not a warning: how near a breach is depends on what was promised. */
const SOON = 2 * 3_600_000

export type Band = 'late' | 'soon' | 'today' | 'tomorrow' | 'later' | 'free' | 'waiting'

/** A line of the list: the name of a stretch of time, or a case. */
export type Line = { kind: 'band'; band: Band; key: string; top: number } | { kind: 'case'; row: CaseRow; key: string; top: number; place: number }

export const ROW = 66
export const HEADING = 30

/** When tomorrow begins for the reader, and the day after it. */
export interface Days { now: number; tomorrow: number; after: number }

export function daysFrom(now = clockNow()): Days {
  const day = today(now)
  return { now, tomorrow: Date.parse(startOfDay(addDays(day, 1))), after: Date.parse(startOfDay(addDays(day, 2))) }
}

export function bandOf(row: CaseRow, { now, tomorrow, after }: Days): Band {
  if (row.state === 'customer' || row.state === 'supplier') return 'waiting'
  const due = nextDue(row)
  if (!due) return 'free'
  if (due.at <= now) return 'late'
  if (due.at - now <= SOON) return 'soon'
  return due.at < tomorrow ? 'today' : due.at < after ? 'tomorrow' : 'later'
}

export function sayBand(band: Band): string {
  return {
    late: t`Late`, soon: t`Within two hours`, today: t`Today`, tomorrow: t`Tomorrow`, later: t`Later`, free: t`Nothing promised`, waiting: t`Waiting for others`,
  }[band]
}

/** The lines of a list in their places: a heading wherever another stretch of time begins. */
export function layOut(rows: readonly CaseRow[], hasBands: boolean, now = clockNow()): { lines: Line[]; height: number } {
  const lines: Line[] = []
  const days = daysFrom(now)
  let top = 0
  let before: Band | null = null
  rows.forEach((row, place) => {
    const band = hasBands ? bandOf(row, days) : null
    if (band && band !== before) {
      // Keyed by its place: waiting cases stand apart from those that are ours, and a stretch may come twice.
      lines.push({ kind: 'band', band, key: `${band}:${row.id}`, top })
      top += HEADING
      before = band
    }
    lines.push({ kind: 'case', row, key: row.id, top, place })
    top += ROW
  })
  return { lines, height: top }
}

/** Which lines lie between two heights: the first and the last of them. */
export function between(lines: readonly Line[], from: number, to: number): [number, number] {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (lines[middle].top + ROW <= from) low = middle + 1
    else high = middle
  }
  let last = low
  while (last < lines.length && lines[last].top < to) last += 1
  return [low, last]
}
