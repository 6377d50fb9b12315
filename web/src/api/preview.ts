import { api } from './client'

/** Sees everything as a role or a user does from now on; the page begins anew, so that nothing of before stays in sight. */
export async function seeAs(who: { role: number } | { user: number }): Promise<void> {
  await api.post('/access/preview', who)
  window.location.assign('/today')
}

/** Sees everything with one's own eyes again. */
export async function seeAsOneself(): Promise<void> {
  await api.remove('/access/preview')
  window.location.assign('/settings/roles')
}
