import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import { keys } from '@/api/queries'

export interface LanguageOf { language: string; name: string; article: string | number | null; title: string; state: string | null; is_original: boolean; is_older: boolean }
export interface VersionOf { number: number; title: string; note: string; at: string; by: string; helped: number; unhelped: number; is_live: boolean }
export interface SaidOf { number: number; helped: boolean; words: string; at: string }
export interface AboutArticle { address: string | null; may_publish: boolean; languages: LanguageOf[]; versions: VersionOf[]; said: SaidOf[] }
export interface Suggested { id: string; title: string; summary: string; language: string; address: string | null }
export interface Draft { title: string; summary: string; body: string; base: number; at: string }
export interface Piece { text: string; marked: boolean }
export interface ComparedLine { kind: 'same' | 'changed' | 'removed' | 'added'; before: Piece[] | null; after: Piece[] | null }
export interface Comparison { title: ComparedLine[]; summary: ComparedLine[]; body: ComparedLine[] }

/** Beside a record's own key: what changes the article asks for this anew as well. */
const beside = (id: string, what: string) => [...keys.record('articles', id), what] as const

export const aboutQuery = (id: string) => queryOptions({
  queryKey: beside(id, 'about'), queryFn: ({ signal }) => api.get<AboutArticle>(`/articles/${id}/about`, undefined, signal),
})

export const comparisonQuery = (id: string, before: number, after: number) => queryOptions({
  queryKey: [...beside(id, 'compare'), before, after], queryFn: ({ signal }) => api.get<Comparison>(`/articles/${id}/compare`, { before, after }, signal),
})

export const draftQuery = (id: string) => queryOptions({
  queryKey: ['article-draft', id], queryFn: async () => (await api.get<{ draft: Draft | null }>(`/articles/${id}/draft`)).draft, staleTime: 0, gcTime: 0,
})

export const shownQuery = (body: string) => queryOptions({
  queryKey: ['article-shown', body], queryFn: async () => (await api.post<{ html: string }>('/articles/preview', { body })).data.html, gcTime: 30_000, staleTime: Infinity,
})

export const suggestionsQuery = (text: string, language?: string) => queryOptions({
  queryKey: ['article-suggestions', text, language ?? ''],
  queryFn: async ({ signal }) => (await api.get<{ articles: Suggested[] }>('/articles/suggest', { text, language }, signal)).articles,
  enabled: text.trim().length > 2,
})

const FROM_RIGHT = ['ar', 'fa', 'he', 'ur', 'ckb', 'ug']
export const directionOf = (language: string) => FROM_RIGHT.includes(language.split('-')[0]) ? 'rtl' : 'ltr'
