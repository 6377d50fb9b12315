import { t } from '@lingui/core/macro'
import type { InboxCounts, NamedPlace } from './contract'

export interface PlaceItem { place: string; label: string; icon: string; count: number; isQueue: boolean }

/** The places of the inbox in their order: one's own, what presses, the queues, and all. */
export function placeItems(counts: InboxCounts | undefined): PlaceItem[] {
  const named = (place: NamedPlace, label: string, icon: string): PlaceItem => ({ place, label, icon, count: counts?.places[place] ?? 0, isQueue: false })
  const queues = counts?.queues.map(({ id, title, count }) => ({ place: `queue-${id}`, label: title, icon: 'inbox', count, isQueue: true })) ?? []
  return [
    named('mine', t`Mine`, 'user'), named('unassigned', t`Unassigned`, 'user-circle'), named('near', t`Near breach`, 'clock'),
    ...queues, named('waiting', t`Waiting`, 'hourglass'), named('open', t`All open`, 'list'),
  ]
}

/** Ten places have a key of their own: g 1 … g 9, g 0. */
export const placeKey = (at: number): string | undefined => at < 10 ? `g ${(at + 1) % 10}` : undefined
