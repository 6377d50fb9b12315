import { useQuery } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { Filter, Rows } from '@/api/contract'
import { describeQuery } from '@/api/describe'
import { searchQuery } from '@/api/people'
import { createRecord, type Values } from '@/api/records'
import { announceProblem } from '@/core/kit/notices'

export interface Candidate { id: string; type: string; title: string; subtitle?: string; picture?: string | null }

/** The records of a type (`among` some of them) that fit what was typed, and how to make a new one, holding `also` this, if the user may. */
export function useCandidates(type: string, typed: string, among?: Filter, also?: Values): { candidates: Candidate[]; create: ((title: string) => Promise<Candidate | null>) | null } {
  const hasWords = typed.trim().length > 0
  const isSearched = hasWords && !among
  const found = useQuery({ ...searchQuery(typed, { types: type, limit: 8 }), enabled: isSearched })
  const first = useQuery({
    queryKey: ['records', type, 'first', among, typed.trim()], enabled: !isSearched, placeholderData: (before) => before,
    queryFn: () => api.get<Rows>(`/${type}`, { limit: 8, filter: among, q: typed.trim() || undefined }),
  })
  const { data: description } = useQuery(describeQuery(type))
  const title = description?.fields.find((field) => field.name === description.title_field)
  const canCreate = !!description?.rights.create && !!title && !title.readonly && title.kind === 'text'
  const create = async (words: string): Promise<Candidate | null> => {
    try {
      const { data } = await createRecord(type, { ...also, [description!.title_field]: words.trim() })
      return { id: data.id, type, title: data.title }
    } catch (error) {
      announceProblem(error)
      return null
    }
  }
  const candidates = isSearched ? found.data ?? [] : (first.data?.rows ?? []).map((row) => ({ id: row.id, type, title: row.title }))
  return { candidates, create: canCreate ? create : null }
}
