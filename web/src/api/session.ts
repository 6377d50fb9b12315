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

/** Signs in, and forgets whatever an earlier user has seen here. */
export async function signIn(email: string, password: string): Promise<void> {
  await api.post('/session', { email, password })
  queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' })
  await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 })
}

export async function signOut(): Promise<void> {
  await api.remove('/session')
  queryClient.clear()
}
