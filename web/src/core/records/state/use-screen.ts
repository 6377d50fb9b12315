import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import type { TypeDescription } from '@/api/contract'
import { useMe } from '@/api/session'
import { viewsQuery, type View } from '../views/views'
import { readSearch, screenAt, searchOf, type ListSearch } from './address'
import { forgetLeft, keepSearch, leftAt, readKept } from './kept'
import { differsFrom, screenOf, type Screen } from './screen'

export interface ScreenControl {
  screen: Screen
  views: View[]
  view: View | null
  /** Whether the screen differs from what its view keeps. */
  isChanged: boolean
  /** Changes what is shown; a step that one may want to go back from gets its own place in the history. */
  change: (change: Partial<Screen>, options?: { isStep?: boolean }) => void
  /** Opens a view as it was left; null is the plain list. */
  openView: (id: string | null, options?: { asSaved?: boolean }) => void
  /** Opens the view that this screen was just saved as; the one it came from is as it was. */
  adoptView: (id: string) => void
  /** The address of a view as it was left. */
  searchFor: (id: string | null) => ListSearch
}

/** What the list screen shows, kept in the address and, until the next visit, in this browser. */
export function useScreen(description: TypeDescription): ScreenControl {
  const { type } = description
  const me = String(useMe().id)
  const navigate = useNavigate()
  const raw = useSearch({ strict: false }) as Record<string, unknown>
  const views = useSuspenseQuery(viewsQuery(type)).data
  const { search, isBare } = searchAsked(me, type, views, raw)
  const searchText = JSON.stringify(search)
  const view = views.find(({ id }) => id === search.view) ?? null
  const base = useMemo(() => screenOf(description, view), [description, view])
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the address as text says when it changed
  const screen = useMemo(() => screenAt(search, base), [searchText, base])

  const go = (next: ListSearch, replace: boolean) => {
    keepSearch(me, type, next)
    void navigate({ to: '/$type', params: { type }, search: inAddress(next) as never, replace, resetScroll: false })
  }
  useEffect(() => {
    if (isBare && searchText !== '{}') go(search, true)
    // The address is completed once, when somebody arrives without one.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isBare, searchText])

  return {
    screen, views, view, isChanged: differsFrom(screen, base),
    change: (change, { isStep = false } = {}) => go(searchOf({ ...screen, ...change }, base, view?.id ?? null), !isStep),
    openView: (id, { asSaved = false } = {}) => go(asSaved ? (id ? { view: id } : {}) : leftAt(me, type, id ?? ''), false),
    adoptView: (id) => { forgetLeft(me, type, view?.id ?? ''); go({ view: id }, false) },
    searchFor: (id) => leftAt(me, type, id ?? ''),
  }
}

/** What an address asks of a list; a bare one (`isBare`) asks for the list as it was left. */
export function searchAsked(me: string, type: string, views: View[], raw: Record<string, unknown>): { search: ListSearch; isBare: boolean } {
  const asked = readSearch(raw)
  const isBare = Object.keys(asked).length === 0
  return { search: isBare ? firstSearch(me, type, views) : asked, isBare }
}

/** Ids are numbers, which the address shows without quotes. */
export function inAddress({ view, ...rest }: ListSearch): Record<string, unknown> {
  return view === undefined ? rest : { view: /^\d{1,15}$/.test(view) ? Number(view) : view, ...rest }
}

/** Where somebody begins who opens the list from the menu: where she left it, else at the default view. */
function firstSearch(me: string, type: string, views: View[]): ListSearch {
  const kept = readKept(me, type)
  if (kept && (kept.last === '' || views.some(({ id }) => id === kept.last))) return leftAt(me, type, kept.last)
  const first = views.find((view) => view.is_default)
  return first ? { view: first.id } : {}
}
