import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { Link, UserLink } from '@/api/contract'
import type { FieldRight, RoleTypeRights } from '../contract'

/** Whom and what the question is about, as the address says it. */
export interface AccessAsk { user?: string; type?: string; id?: string }

export interface RuleTold { rule: string; what: string | null; holds: boolean; says: string }
export interface VerdictTold { action: 'see' | 'change' | 'delete' | 'export'; is_allowed: boolean; says: string; rules: RuleTold[] }
export interface RoleTold { id: string; label: string; given_by: string | null; administers: boolean; is_by_type: boolean; rights: RoleTypeRights }
export interface TeamTold { id: string; name: string; inside: { id: string; name: string } | null }
export interface FieldTold { name: string; label: string; right: FieldRight; says: string }
export interface WhyTold {
  user: UserLink
  record: Link
  label: string
  plural: string
  was_merged: boolean
  is_trashed: boolean
  door: { is_open: boolean; says: string }
  roles: RoleTold[]
  rights: RoleTypeRights
  teams: TeamTold[]
  owner: UserLink | null
  verdicts: VerdictTold[]
  fields: FieldTold[]
}

export const whyQuery = ({ user = '', type = '', id = '' }: AccessAsk) => queryOptions({
  queryKey: ['settings', 'why', user, type, id],
  queryFn: ({ signal }) => api.get<WhyTold>('/access/why', { user, type, id }, signal),
  enabled: !!user && !!type && !!id,
  staleTime: 0,
  retry: false,
})

/** What the address says. */
export function readAccessAsk(search: Record<string, unknown>): AccessAsk {
  const told = (['user', 'type', 'id'] as const).flatMap((name) => search[name] === undefined || search[name] === '' ? [] : [[name, String(search[name])]])
  return Object.fromEntries(told) as AccessAsk
}
