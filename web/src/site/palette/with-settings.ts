import { t } from '@lingui/core/macro'
import type { Action } from '@/core/kit/actions'
import { settingsPlaces } from '../settings/places'

/** What can be done, and after the way to the settings the way to each of them: only the palette names these. */
export function withSettings(known: readonly Action[], go: (to: string) => void): Action[] {
  return known.flatMap((action) => action.id !== 'go:settings' ? [action] : [action, ...settingsPlaces().map((place): Action => ({
    id: `go:${place.to}`, label: t`Settings: ${place.label}`, group: action.group, icon: place.icon, isEverywhere: true, run: () => go(place.to),
  }))])
}
