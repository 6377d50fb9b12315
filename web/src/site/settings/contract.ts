/** What the routes of the settings answer, from docs/api.md. */

export interface User {
  id: string
  name: string
  email: string
  language: string
  zone: string
  locale: string
  picture: string | null
  is_active: boolean
  is_service: boolean
  seen_at: string | null
  roles: { id: string; label: string }[]
  teams: { id: string; name: string }[]
}

export interface Team {
  id: string
  name: string
  parent: { id: string; name: string } | null
  members: { id: string; title: string; picture: string | null }[]
}

export type Scope = 'none' | 'own' | 'team' | 'all'
export type FieldRight = 'hidden' | 'read' | 'write'
export interface RoleTypeRights { see: Scope; create: boolean; change: Scope; delete: Scope; export: boolean }

export interface Role {
  id: string
  slug: string
  label: string
  help: string
  is_builtin: boolean
  administers: boolean
  needs_second_factor: boolean
  /** By record type; "*" stands for every type not named. */
  rights: Record<string, Partial<RoleTypeRights>>
  fields: Record<string, Record<string, FieldRight>>
  user_count: number
}

export interface CompanySettings { company: string; currency: string; zone: string; language: string; country: string; trash_days: number; has_demo: boolean }

export interface CustomField {
  id: string
  type: string
  name: string
  label: string
  kind: string
  help: string
  required: boolean
  unique: boolean
  default: unknown
  choices: { value: string; label: string; color?: string | null }[]
  target: string | null
  options: { decimals?: number; currency?: string; max_length?: number }
  archived: boolean
}

export interface BrowserSession { id: string; browser: string; address: string; created_at: string; seen_at: string; is_this: boolean }

export interface ApiToken {
  id: string
  name: string
  kind: 'personal' | 'service'
  user: { id: string; title: string }
  hint: string
  scopes: Record<string, 'read' | 'write'>
  created_at: string
  expires_at: string | null
  used_at: string | null
  revoked_at: string | null
}

export interface NewApiToken extends ApiToken { token: string }

export interface Passkey { id: number; name: string; created_at: string; used_at: string | null }
export interface Security { passkeys: Passkey[]; has_codes: boolean; recovery_codes_left: number; is_demanded: boolean; has_password: boolean }
export interface SignInAddress { email: string; wished: string | null; until: string | null }
