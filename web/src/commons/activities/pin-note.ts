import { t } from '@lingui/core/macro'
import type { EntryView } from '@/api/contract'
import { queryClient } from '@/api/queries'
import { recordQuery } from '@/api/records'
import { announceProblem } from '@/core/kit/notices'
import { saveChange } from '@/core/writing/save-change'
import type { EntryAction } from '@/core/journal/entry-shapes'

/** Keeps a note on top of the story, or lets it sink back into it. */
export async function pinNote(id: string, isPinned: boolean): Promise<void> {
  try {
    const note = await queryClient.fetchQuery({ ...recordQuery('notes', id), staleTime: 0 })
    const text = isPinned ? t`It stays on top now.` : t`Unpinned; it stays in the story.`
    await saveChange({ type: 'notes', row: { ...note, title: t`Note` }, values: { is_pinned: isPinned }, text })
  } catch (error) {
    announceProblem(error)
  }
}

/** What the menu of a note's entry offers. */
export function noteActions({ shows }: EntryView): EntryAction[] {
  if (!shows || shows.trashed) return []
  const isPinned = shows.is_pinned === true
  return [{ label: isPinned ? t`Unpin` : t`Keep on top`, icon: 'pin', run: () => void pinNote(String(shows.id), !isPinned) }]
}
