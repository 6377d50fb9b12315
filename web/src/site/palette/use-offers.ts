import { t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Hit } from '@/api/contract'
import { useHouse } from '@/api/describe'
import { searchQuery } from '@/api/people'
import { useKnownActions } from '@/core/kit/actions'
import { fit, fittingActions } from './match'
import { recentRecords } from './recent'
import { withSettings } from './with-settings'

/** One line of the palette. */
export interface Offer { id: string; group: string; label: string; more?: string; icon?: string; face?: { picture?: string | null; square: boolean }; keys?: string; run: () => void }

const MOST_ACTIONS = 7
/** Icons of types whose records are somebody: these have faces. */
const SOMEBODY = new Set(['user', 'users', 'home', 'building'])

/** Whoever is called as typed stands before whatever only mentions it; otherwise the server's order. */
function sortByName(hits: Hit[], words: string): Hit[] {
  return hits.map((hit) => ({ hit, score: fit(words, hit.title) })).sort((one, other) => other.score - one.score).map(({ hit }) => hit)
}

/** What the palette offers for the typed words: records first, then what can be done. `>` asks for deeds only. */
export function useOffers(typed: string): { offers: Offer[]; isLost: boolean; isSettled: boolean } {
  const wantsDeeds = typed.startsWith('>')
  const words = wantsDeeds ? typed.slice(1).trim() : typed.trim()
  const search = useQuery({ ...searchQuery(words, { limit: 8 }), enabled: !wantsDeeds && words.length > 0 })
  const { types } = useHouse()
  const navigate = useNavigate()
  const known = withSettings(useKnownActions(), (to) => void navigate({ to: to as never }))
  const open = (type: string, id: string) => () => void navigate({ to: '/$type/$id', params: { type, id } })
  const labelOf = (type: string) => types.find((brief) => brief.type === type)?.label ?? ''
  const lookOf = (type: string, picture?: string | null): Pick<Offer, 'face' | 'icon'> => {
    const icon = types.find((brief) => brief.type === type)?.icon ?? 'circle-dot'
    return picture || SOMEBODY.has(icon) ? { face: { picture, square: icon.startsWith('building') } } : { icon }
  }
  const hits = words && !wantsDeeds ? sortByName(search.data ?? [], words).map((hit): Offer => ({
    id: `${hit.type}:${hit.id}`, group: t`Found`, label: hit.title, more: [hit.subtitle, labelOf(hit.type)].filter(Boolean).join(' · '), ...lookOf(hit.type, hit.picture), run: open(hit.type, hit.id),
  })) : []
  // Without a line nobody can be looked up; what was opened lately can still be read.
  const isLost = !!words && !wantsDeeds && (search.isError || search.fetchStatus === 'paused')
  const lately = wantsDeeds || (words && !isLost) ? [] : recentRecords().filter((link) => !isLost || fit(words, link.title) > 0)
  const recent = lately.map((link): Offer => ({
    id: `recent:${link.type}:${link.id}`, group: t`Opened lately`, label: link.title, more: labelOf(link.type), ...lookOf(link.type, link.picture), run: open(link.type, link.id),
  }))
  const actions = fittingActions(known, words)
  const shown = words || wantsDeeds ? actions.slice(0, wantsDeeds ? 40 : MOST_ACTIONS) : actions
  const deeds = shown.map((action): Offer => ({ ...action, run: action.run }))
  // Three letters that begin a deed's own name mean the deed when nobody is called so.
  const isDeedFirst = words.length >= 3 && actions[0] && fit(words, actions[0].label) > 0 && !hits.some((hit) => fit(words, hit.label) > 0)
  const offers = isDeedFirst ? [...deeds, ...recent, ...hits] : [...recent, ...hits, ...deeds]
  return { offers, isLost, isSettled: !words || wantsDeeds || (!search.isFetching && !search.isPlaceholderData) }
}
