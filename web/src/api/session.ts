import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { api } from './client'
import type { Me, Session } from './contract'
import { keys, queryClient } from './queries'

export const sessionQuery = queryOptions({
  queryKey: keys.session,
  queryFn: () => api.get<Session>('/session'),
  staleTime: Infinity,
})

/** The signed-in user. Only below the routes that need one. */
export function useMe(): Me {
  const me = useSuspenseQuery(sessionQuery).data.me
  if (!me) throw new Error('nobody is signed in')
  return me
}

/** Signs in; a screen that stands behind the form keeps what it shows. */
export async function signIn(email: string, password: string): Promise<void> {
  await api.post('/session', { email, password })
  await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 })
}

/** At the door: whatever an earlier user has seen here is forgotten. */
export function forgetWhatWasSeen(): void {
  queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' })
}

export async function signOut(): Promise<void> {
  await api.remove('/session')
  queryClient.clear()
}
