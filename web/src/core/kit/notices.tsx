import { plural, t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { api } from '@/api/client'
import type { UndoResult } from '@/api/contract'
import { Problem } from '@/api/problem'
import { refreshRecords } from '@/api/queries'
import { Icon } from './icon'

const STAYS = 7000

interface Notice {
  text: string
  /** The entry from `Written.entry`; with it the notice offers to take the change back. */
  entry?: string | null
  /** What else to do once it is undone, beside asking for the records again. */
  afterUndo?: () => void
}

/** Says in a few words what happened, and offers to take it back. */
export function announce({ text, entry, afterUndo }: Notice): void {
  const id = crypto.randomUUID()
  const undo = async () => {
    notifications.hide(id)
    await undoEntry(entry!, afterUndo)
  }
  const message = !entry ? text : (
    <span style={{ display: 'flex', alignItems: 'center', gap: 12, justifyContent: 'space-between' }}>
      <span>{text}</span>
      <Button size="compact-xs" variant="light" onClick={undo} style={{ flexShrink: 0 }}>{t`Undo`}</Button>
    </span>
  )
  notifications.show({ id, message, autoClose: STAYS, withBorder: true })
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
  try {
    const { data } = await api.post<UndoResult>(`/entries/${entry}/undo`, { dry_run: false })
    await refreshRecords()
    afterUndo?.()
    const names = data.conflicts.slice(0, 3).map((each) => each.title).join(', ')
    const left = data.conflicts.length
    announce({
      text: left
        ? t`Taken back, except ${plural(left, { one: '# change', other: '# changes' })} that somebody edited since: ${names}.`
        : data.job ? t`Taking it back; you can watch it under Jobs.` : t`Taken back.`,
    })
  } catch (error) {
    announceProblem(error)
  }
}
