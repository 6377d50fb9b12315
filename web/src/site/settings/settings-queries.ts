import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import { queryClient } from '@/api/queries'
import { announce, announceProblem } from '@/core/kit/notices'
import type { CompanySettings, CustomField, Role, Team, User } from './contract'

const list = <T>(name: string) => queryOptions({ queryKey: ['settings', name], queryFn: () => api.get<T[]>(`/${name}`) })

export const fullUsersQuery = list<User>('users')
export const teamsQuery = list<Team>('teams')
export const rolesQuery = list<Role>('roles')
export const customFieldsQuery = list<CustomField>('fields')
export const archivedFieldsQuery = list<CustomField>('fields?archived=true')
export const companyQuery = queryOptions({ queryKey: ['settings', 'company'], queryFn: () => api.get<CompanySettings>('/settings') })

/** Runs a change of the settings, says so, and asks again for whatever may look different now. Answers whether it was done. */
export async function settle(deed: () => Promise<{ entry: string | null }>, text: string): Promise<boolean> {
  try {
    const { entry } = await deed()
    announce({ text, entry })
    await Promise.all(['settings', 'users', 'tags', 'describe', 'session', 'records'].map((name) => queryClient.invalidateQueries({ queryKey: [name] })))
    return true
  } catch (error) {
    announceProblem(error)
    return false
  }
}
