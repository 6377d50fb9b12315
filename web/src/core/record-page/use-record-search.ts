import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'

/** The record page's part of the address, so that a link shows the same screen. */
export interface RecordSearch {
  /** A day in the past: the record as it was. */
  at?: string
  /** Another way to look at the record, such as its network. */
  look?: string
  /** The steps of a walk in that look. */
  walk?: string
  /** The open tab on a phone. */
  tab?: 'profile' | 'story' | 'related'
  /** A composing to begin with. */
  write?: string
  kind?: string
  room?: string
  person?: string
  user?: string
  q?: string
}

/** `[search, change]`; what is undefined leaves the address. */
export function useRecordSearch(): [RecordSearch, (change: RecordSearch, step?: { isStep?: boolean }) => void] {
  const raw = useSearch({ strict: false }) as Record<string, unknown>
  const navigate = useNavigate()
  const change = useCallback((part: RecordSearch, { isStep = false } = {}) => {
    // `isStep`: going back leads to where one was before.
    void navigate({ to: '.', search: ((before: object) => ({ ...before, ...part })) as never, replace: !isStep, resetScroll: false })
  }, [navigate])
  const search = Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, String(value)])) as RecordSearch
  if (search.at && !isDay(search.at)) delete search.at
  return [search, change]
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`))
}
