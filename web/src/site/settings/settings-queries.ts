import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import { queryClient } from '@/api/queries'
import { announce, announceProblem } from '@/core/kit/notices'
import { saveSeen, type SeenForm } from '@/core/writing/save-seen'
import type { ApiToken, BrowserSession, CompanySettings, CustomField, Role, Security, SignInAddress, Team, User } from './contract'

const list = <T>(name: string) => queryOptions({ queryKey: ['settings', name], queryFn: () => api.get<T[]>(`/${name}`) })

export const fullUsersQuery = list<User>('users')
export const teamsQuery = list<Team>('teams')
export const rolesQuery = list<Role>('roles')
export const customFieldsQuery = list<CustomField>('fields')
export const archivedFieldsQuery = list<CustomField>('fields?archived=true')
export const sessionsQuery = list<BrowserSession>('sessions')
export const securityQuery = queryOptions({ queryKey: ['settings', 'security'], queryFn: () => api.get<Security>('/security') })
export const addressQuery = queryOptions({ queryKey: ['settings', 'address'], queryFn: () => api.get<SignInAddress>('/security/address') })
export const tokensQuery = list<ApiToken>('tokens')
export const companyQuery = queryOptions({ queryKey: ['settings', 'company'], queryFn: () => api.get<CompanySettings>('/settings') })

/** Runs a change of the settings, says so, and asks again for whatever may look different now. Answers whether it was done. */
export async function settle(deed: () => Promise<{ entry: string | null }>, text: string): Promise<boolean> {
  try {
    const { entry } = await deed()
    announce({ text, entry, afterUndo: () => void askAgain() })
    await askAgain()
    return true
  } catch (error) {
    announceProblem(error)
    return false
  }
}

/** Settles a form that several may have open; answers what stands now, or null if it was not saved. */
export async function settleSeen<V extends object>(form: SeenForm<V>, text: string): Promise<V | null> {
  const stands: V[] = []
  const isDone = await settle(async () => {
    const saved = await saveSeen(form)
    stands.push(saved.values)
    return saved
  }, text)
  return isDone ? stands[0] : null
}

const askAgain = () => Promise.all(['settings', 'users', 'tags', 'describe', 'session', 'records'].map((name) => queryClient.invalidateQueries({ queryKey: [name] })))
