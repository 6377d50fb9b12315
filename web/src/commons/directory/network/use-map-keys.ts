import { t } from '@lingui/core/macro'
import { useActions, type Action } from '@/core/kit/actions'

/** Lists the picture's own keys under `?`, and lets the arrow reach the faces from anywhere on the page. */
export function useMapKeys(enter: () => void): void {
  const group = t`In the network`
  // In capitals they are told, not listened to: the picture hears its own keys.
  const told: [string, string, string][] = [
    ['map.walk', t`Walk on to this one`, 'Enter'],
    ['map.open', t`Open the page of this one`, 'O'],
    ['map.back', t`Back to the one before`, 'Backspace'],
  ]
  useActions([
    { id: 'map.enter', label: t`Go to the faces, and from face to face`, group, keys: 'arrowdown', onlyKeys: true, run: enter },
    ...told.map(([id, label, keys]): Action => ({ id, label, group, keys, onlyKeys: true, run: () => {} })),
  ])
}
