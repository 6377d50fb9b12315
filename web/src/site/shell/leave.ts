import { signOut } from '@/api/session'
import { announceProblem } from '@/core/kit/notices'
import { forgetDrafts } from '@/foundation/drafts'

/** Signs out and leaves nothing of this user in the browser. */
export async function leave(): Promise<void> {
  try {
    await signOut()
    forgetDrafts()
    localStorage.removeItem('regulars.recent')
    // A fresh page, so that nothing of the last user stays in memory.
    window.location.assign('/sign-in')
  } catch (error) {
    announceProblem(error)
  }
}
