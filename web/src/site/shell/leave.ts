import { useSyncExternalStore } from 'react'
import { signOut } from '@/api/session'
import { announceProblem } from '@/core/kit/notices'
import { unsent } from '@/core/outbox/unsent'
import { draftsBegun } from '@/foundation/drafts'

let isAsked = false
const listeners = new Set<() => void>()

export function askWhetherToLeave(asked: boolean): void {
  isAsked = asked
  for (const listener of listeners) listener()
}

/** Whether the user has yet to say if what she wrote may be thrown away. */
export function useIsLeavingAsked(): boolean {
  return useSyncExternalStore((listener) => { listeners.add(listener); return () => { listeners.delete(listener) } }, () => isAsked)
}

/** Answers to customers that somebody began: their names begin so (rooms/service/inbox). */
const ANSWERS = 'answer:'

/** How many of them would go with whoever signs out. */
export const answersBegun = (): number => draftsBegun(ANSWERS)

/** Signs out, unless something written here is not saved yet: then the user is asked first. */
export function wishToLeave(): void {
  if (unsent.all().length + draftsBegun(ANSWERS) > 0) askWhetherToLeave(true)
  else void leave()
}

/** Signs out and leaves nothing of this user in the browser. */
export async function leave(): Promise<void> {
  try {
    const elsewhere = await signOut()
    // A fresh page, so that nothing of the last user stays in memory.
    window.location.assign(elsewhere ?? '/sign-in')
  } catch (error) {
    announceProblem(error)
  }
}
