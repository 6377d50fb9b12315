import { plural, t } from '@lingui/core/macro'
import { useState, type ReactNode } from 'react'
import { api } from '@/api/client'
import type { EntryView, UndoConflict, UndoResult } from '@/api/contract'
import { lazyPart } from '@/core/kit/lazy-part'
import { announceProblem, undoEntry } from '@/core/kit/notices'

const TakeBackDialog = lazyPart(() => import('./take-back-dialog').then((module) => module.TakeBackDialog))

interface Asked { entry: EntryView; conflicts: UndoConflict[]; /** Whether anything else can be taken back. */ hasRest: boolean }

/** Takes entries back; where somebody edited the same thing since, it asks first. */
export function useTakeBack(afterwards: (entry: EntryView) => void): { takeBack: (entry: EntryView) => void; dialog: ReactNode } {
  const [asked, setAsked] = useState<Asked | null>(null)
  const undo = (entry: EntryView) => undoEntry(entry.id, () => afterwards(entry))
  const takeBack = async (entry: EntryView) => {
    try {
      const { data } = await api.post<UndoResult>(`/entries/${entry.id}/undo`, { dry_run: true })
      if (data.conflicts.length) setAsked({ entry, conflicts: data.conflicts, hasRest: Number(data.undone) > 0 })
      else await undo(entry)
    } catch (error) {
      announceProblem(error)
    }
  }
  const dialog = asked && (
    <TakeBackDialog
      entry={asked.entry} conflicts={asked.conflicts} hasRest={asked.hasRest} onClose={() => setAsked(null)}
      onConfirm={() => { setAsked(null); void undo(asked.entry) }}
    />
  )
  return { takeBack: (entry) => { void takeBack(entry) }, dialog }
}

/** How many things stand in the way, in words. */
export function sayConflicts(count: number): string {
  return t`${plural(count, { one: '# thing was', other: '# things were' })} edited since. Taking this back would trample the later edits, so they are left as they are.`
}
