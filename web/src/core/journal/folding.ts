import type { EntryView } from '@/api/contract'
import { dayInZone } from '@/foundation/dates'

/** One line of the story as it is drawn. */
export type StoryRow =
  | { kind: 'month'; key: string; day: string }
  | { kind: 'fold'; key: string; entries: EntryView[]; isOpen: boolean }
  | { kind: 'entry'; key: string; entry: EntryView; isInFold: boolean }

/** Fewer stand by themselves: a fold must save more than it hides. */
const FOLD_FROM = 3

/** What makes neighbours one of a kind, or null for an entry with words of its own. */
export function sameness(entry: EntryView): string | null {
  if (entry.undone_by || entry.said) return null
  if (entry.changes.length > 0) return 'changes'
  return entry.text ? null : entry.event
}

function runsOf(entries: EntryView[]): EntryView[][] {
  const runs: EntryView[][] = []
  for (const entry of entries) {
    const kind = sameness(entry)
    const last = runs.at(-1)
    const belongs = last && kind !== null && sameness(last[0]) === kind && monthOf(last[0]) === monthOf(entry)
    if (belongs) last.push(entry)
    else runs.push([entry])
  }
  return runs
}

/** The month of an entry on the reader's wall calendar. */
export function monthOf(entry: EntryView): string { return dayInZone(entry.happened_at).slice(0, 7) }

/** The story in lines: months apart, and small entries of one kind in a row folded into one. */
export function foldEntries(entries: EntryView[], opened: ReadonlySet<string> = new Set()): StoryRow[] {
  const rows: StoryRow[] = []
  let month = ''
  for (const run of runsOf(entries)) {
    if (monthOf(run[0]) !== month) {
      month = monthOf(run[0])
      rows.push({ kind: 'month', key: `month:${month}`, day: `${month}-01` })
    }
    const isFold = run.length >= FOLD_FROM
    // The oldest names the fold: newer ones may join it.
    const key = `fold:${run.at(-1)!.id}`
    const isOpen = opened.has(key)
    if (isFold) rows.push({ kind: 'fold', key, entries: run, isOpen })
    if (!isFold || isOpen) rows.push(...run.map((entry) => ({ kind: 'entry' as const, key: entry.id, entry, isInFold: isFold })))
  }
  return rows
}

/** Whether two lines of one key are drawn alike: entries that were not read anew are the same objects. */
export function isSameRow(one: StoryRow, other: StoryRow): boolean {
  if (one.key !== other.key) return false
  if (one.kind === 'entry' && other.kind === 'entry') return one.entry === other.entry && one.isInFold === other.isInFold
  if (one.kind === 'fold' && other.kind === 'fold') return one.isOpen === other.isOpen && one.entries.length === other.entries.length && one.entries.every((entry, index) => entry === other.entries[index])
  return true
}

/** The names of the fields that a run of small changes touched, each once. */
export function touchedFields(entries: EntryView[]): string[] {
  return [...new Set(entries.flatMap((entry) => entry.changes.map((change) => change.label)))]
}
