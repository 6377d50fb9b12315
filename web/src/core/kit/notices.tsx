import { plural, t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { api } from '@/api/client'
import type { UndoResult } from '@/api/contract'
import { Problem } from '@/api/problem'
import { refreshRecords } from '@/api/queries'
import { forgetDeed, lastDeed, popTakenBack, rememberDeed, rememberDoneAgain, rememberTakenBack, type Deed } from './deeds'
import { Icon } from './icon'

const STAYS = 7000

interface Notice {
  text: string
  /** The entry from `Written.entry`; with it the notice, and Ctrl-Z, offer to take the change back. */
  entry?: string | null
  /** Several of them, in the order in which to take them back. */
  entries?: string[]
  /** What else to do once it is undone, beside asking for the records again. */
  afterUndo?: () => void
}

/** Says in a few words what happened, and offers to take it back. */
export function announce({ text, entry, entries = entry ? [entry] : [], afterUndo }: Notice): void {
  const id = crypto.randomUUID()
  const deed = entries.length > 0 ? rememberDeed({ notice: id, entries, afterUndo }) : null
  const message = !deed ? text : (
    <span style={{ display: 'flex', alignItems: 'center', gap: 12, justifyContent: 'space-between' }}>
      <span>{text}</span>
      <Button size="compact-xs" variant="light" onClick={() => void takeBack(deed)} style={{ flexShrink: 0 }}>{t`Undo`}</Button>
    </span>
  )
  notifications.show({ id, message, autoClose: STAYS, withBorder: true })
}

/** Takes back what was done last on this page. */
export async function takeBackLast(): Promise<void> {
  const deed = lastDeed()
  if (deed) await takeBack(deed)
  else announce({ text: t`There is nothing to take back that was done on this page.` })
}

/** Does again what was taken back last. */
export async function doAgain(): Promise<void> {
  const entries = popTakenBack()
  if (!entries) { announce({ text: t`There is nothing to do again.` }); return }
  const again = await undoEntries(entries, { said: t`Done again.` })
  if (again.length > 0) rememberDoneAgain({ notice: '', entries: again })
}

async function takeBack(deed: Deed): Promise<void> {
  notifications.hide(deed.notice)
  forgetDeed(deed)
  rememberTakenBack(await undoEntries(deed.entries, { afterUndo: deed.afterUndo }))
}

/** Says what went wrong and what to do; a Problem speaks for itself. */
export function announceProblem(error: unknown): void {
  if ((error as Error)?.name === 'AbortError') return
  const isOurs = error instanceof Problem
  const details = isOurs ? error.errors.map((each) => each.message).filter(Boolean) : []
  notifications.show({
    title: isOurs && error.errors.length ? error.message : undefined,
    message: details.length ? details.join(' ') : isOurs ? error.message : t`Something went wrong on this page. Reload it and try again.`,
    icon: <Icon name="alert-triangle" />, color: 'red', autoClose: 12_000, withBorder: true,
  })
  if (!isOurs) console.error(error)
}

/** Takes an entry back; what somebody changed since is left alone and named. */
export async function undoEntry(entry: string, afterUndo?: () => void): Promise<void> {
  await undoEntries([entry], { afterUndo })
}

/** Takes entries back one after the other, and answers the entries of the taking back, last first. */
async function undoEntries(entries: string[], { afterUndo, said = t`Taken back.` }: { afterUndo?: () => void; said?: string }): Promise<string[]> {
  const results: UndoResult[] = []
  try {
    if (entries.length > 1) results.push(...(await api.post<UndoResult[]>('/entries/undo', { entries: entries.map(Number) })).data)
    else results.push((await api.post<UndoResult>(`/entries/${entries[0]}/undo`, { dry_run: false })).data)
    afterUndo?.()
    announce({ text: sayTakenBack(results, said) })
  } catch (error) {
    announceProblem(error)
  }
  await refreshRecords()
  return results.flatMap(({ entry }) => entry ?? []).reverse()
}

function sayTakenBack(results: UndoResult[], said: string): string {
  const conflicts = results.flatMap((each) => each.conflicts)
  const names = [...new Set(conflicts.slice(0, 3).map(({ title }) => title))].join(', ')
  if (conflicts.length > 0) return t`Taken back, except ${plural(conflicts.length, { one: '# change', other: '# changes' })} that somebody edited since: ${names}.`
  return results.some(({ job }) => job) ? t`Taking it back; you can watch it under Jobs.` : said
}
