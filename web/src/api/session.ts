import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { api } from './client'
import type { Me, Session } from './contract'
import { Problem } from './problem'
import { keys, queryClient } from './queries'
import { forgetRecalled } from './recall'
import { forgetAll, forgetSeen, settleWhose } from '@/foundation/whose'

export const sessionQuery = queryOptions({
  queryKey: keys.session,
  queryFn: askWhoIsHere,
  staleTime: Infinity,
})

/** Left while the server could not be reached: signing out is made up for first. */
const LEAVING = 'regulars.leaving'

async function askWhoIsHere(): Promise<Session> {
  if (localStorage.getItem(LEAVING)) {
    await api.get('/session')
    await api.remove('/session')
    localStorage.removeItem(LEAVING)
  }
  const session = await api.get<Session>('/session')
  await settleWhose(session.me ? String(session.me.id) : null)
  // What other eyes see is nothing to be kept for one's own.
  if (!session.works_offline || session.preview) await forgetSeen()
  return session
}

/** The signed-in user. Only below the routes that need one. */
export function useMe(): Me {
  const me = useSuspenseQuery(sessionQuery).data.me
  if (!me) throw new Error('nobody is signed in')
  return me
}

/** Signs in; a screen that stands behind the form keeps what it shows. Answers what is still asked, if anything. */
export async function signIn(email: string, password: string): Promise<Session['step']> {
  await api.post('/session', { email, password })
  return askAgain()
}

/** Goes on with a code after the password. */
export async function showSecondFactor(code: string, remember: boolean): Promise<void> {
  await api.post('/session/second-factor', { code, remember })
  await askAgain()
}

/** Asks who is signed in now. */
export async function askAgain(): Promise<Session['step']> {
  return (await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 })).step
}

/** At the door: whatever an earlier user has seen here is forgotten. */
export function forgetWhatWasSeen(): void {
  queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' })
  forgetRecalled()
}

/** Signs out and leaves nothing of this user in the browser; answers where one signs out elsewhere too, if anywhere. */
export async function signOut(): Promise<string | null> {
  const leaveAt = await api.remove<Session>('/session').then(({ data }) => data.leave_at, (problem: unknown) => {
    if (!(problem instanceof Problem) || !problem.isOffline) throw problem
    localStorage.setItem(LEAVING, '1')
    return null
  })
  queryClient.clear()
  forgetRecalled()
  await forgetAll()
  return leaveAt
}

const GOAL = 'regulars.goal'

/** Leaves for whoever vouches for this user; she comes back to the page she came for. */
export async function goToProvider(slug: string, goal: string): Promise<void> {
  const { data } = await api.post<{ address: string }>(`/session/by/${slug}`, {})
  sessionStorage.setItem(GOAL, goal)
  window.location.assign(data.address)
}

/** Is back from there: shows what was brought along, and answers what is still asked and where she wanted to go. */
export async function comeBackFrom(slug: string, brought: { code: string; state: string; iss?: string }): Promise<{ step: Session['step']; goal: string }> {
  await api.post(`/session/by/${slug}/finish`, brought)
  const goal = sessionStorage.getItem(GOAL) ?? '/today'
  sessionStorage.removeItem(GOAL)
  return { step: await askAgain(), goal }
}
