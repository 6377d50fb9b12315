import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { Reason } from '@/core/kit/reasons'
import { isMissing } from '@/core/kinds/kind'

export interface PartyLink { id: string; type: string; title: string; picture: string | null }
export interface Pair { id: string; type: string; one: PartyLink; other: PartyLink; score: number; reasons: Reason[] }
export interface Pairs { pairs: Pair[]; next: number | null; total: number; compared_at: string | null }
export interface Erased { trait: 'email' | 'phone'; on: string }
export interface Likes { likes: Like[]; erased: Erased[] }
export interface Like { party: PartyLink; score: number; reasons: Reason[] }

/** Which pairs are shown: of what type, called what, how likely at least, and those said to be two or the others. */
export interface PairsAsked { type: string; q: string; least: number; dismissed: boolean }

export const ALL_PAIRS: PairsAsked = { type: '', q: '', least: 50, dismissed: false }
export const doublesKey = ['records', 'parties', 'doubles']

export const doublesQuery = ({ type, q, least, dismissed }: PairsAsked) => queryOptions({
  queryKey: [...doublesKey, type, q, least, dismissed],
  queryFn: ({ signal }) => api.get<Pairs>('/doubles', { limit: 200, least, dismissed, ...(type && { type }), ...(q && { q }) }, signal),
  placeholderData: keepPreviousData,
  staleTime: 5_000,
})

const TYPED = ['name', 'given_name', 'family_name', 'preferred_name', 'email', 'phone', 'city', 'country', 'birthday', 'tax_number']
export const PARTY_TYPES = ['people', 'organisations', 'households']

/** Whether a type of record is a party, who may be there already. */
export const mayBeDouble = (type: string) => PARTY_TYPES.includes(type)

/** What has been typed that tells who somebody is. */
export function typedOf(values: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(TYPED.filter((name) => typeof values[name] === 'string' && !isMissing(values[name])).map((name) => [name, String(values[name]).slice(0, 255)]))
}

/** Those in the directory whom somebody about to be added may be, and whether she was erased. */
export const likesQuery = (type: string, typed: Record<string, string>) => queryOptions({
  queryKey: ['records', type, 'like', typed],
  queryFn: async () => (await api.post<Likes>('/doubles/like', { type, ...typed })).data,
  enabled: mayBeDouble(type) && Object.entries(typed).some(([name, value]) => name !== 'country' && name !== 'city' && value.length > 2),
  staleTime: 5_000,
  retry: false,
})
