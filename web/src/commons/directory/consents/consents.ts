import { t } from '@lingui/core/macro'
import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { BulkResult, Row } from '@/api/contract'

export type Deed = 'given' | 'withdrawn'
export interface Wording { id: string; version: number; language: string; text: string; created_at: string; by: string }
export interface Purpose { slug: string; name: string; help: string; valid_months: number | null; is_archived: boolean; wordings: Wording[] }
export interface Standing { purpose: string; channel: string; label: string; state: Deed | 'expired'; happened_at: string; expires_on: string | null; line: number }
export interface Standings { standing: Standing[]; may_write: boolean }

/** What is being written down: one deed by some channels, and what proves it. */
export interface Wish {
  deed: Deed
  purpose: string | null
  channels: string[]
  source: string | null
  evidence: string
  day: string | null
  expires_on: string | null
  wording: string | null
  file: { id: string; name: string } | null
}

export const startingWish = (deed: Deed, purpose: string | null = null, channels: string[] = []): Wish => (
  { deed, purpose, channels, source: null, evidence: '', day: null, expires_on: null, wording: null, file: null }
)

export const purposesQuery = queryOptions({ queryKey: ['settings', 'consent-purposes'], queryFn: () => api.get<Purpose[]>('/consents/purposes') })
export const standingQuery = (id: string) => queryOptions({
  queryKey: ['records', 'consents', 'of', id], queryFn: ({ signal }) => api.get<Standings>(`/consents/of/${id}`, {}, signal),
})
export const ledgerQuery = (id: string) => queryOptions({
  queryKey: ['records', 'consents', 'ledger', id],
  queryFn: async ({ signal }) => (await api.get<{ rows: Row[] }>('/consents', {
    filter: { field: 'party', op: 'is', value: id }, columns: 'name,deed,happened_at,expires_on,source,evidence,wording,file,owner', limit: 200,
  }, signal)).rows,
})

export const channelWords = (): Record<string, string> => ({ email: t`E-mail`, phone: t`Phone`, text: t`Text message`, post: t`Letter`, messenger: t`Messenger` })
export const sourceWords = (): Record<string, string> => ({
  form: t`Form on the web`, paper: t`Paper`, spoken: t`In person`, phone: t`By phone`, message: t`By message`, import: t`A list brought in`, other: t`Otherwise`,
})
export const stateWords = (): Record<string, string> => ({ given: t`Agreed`, withdrawn: t`Withdrawn`, expired: t`Expired` })
export const stateColours: Record<string, string> = { given: 'green', withdrawn: 'red', expired: 'gray' }

const bodyOf = ({ day, wording, file, ...rest }: Wish) => ({
  ...rest, happened_at: day ? `${day}T12:00:00` : null, wording: wording ? Number(wording) : null, file: file ? Number(file.id) : null,
})

/** Writes it down for one party. */
export const writeConsent = (id: string, wish: Wish) => api.post<{ entry: string }>(`/consents/of/${id}`, bodyOf(wish))

/** The same for many, or only says for how many. */
export const writeMany = async (type: string, select: Record<string, unknown>, wish: Wish, dryRun: boolean) => (
  (await api.post<BulkResult>('/consents/of-many', { ...bodyOf(wish), type, select, dry_run: dryRun })).data
)
