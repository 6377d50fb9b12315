import { t } from '@lingui/core/macro'
import { useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useHouse } from '@/api/describe'
import { useActions, type Action } from '@/core/kit/actions'
import { doAgain, takeBackLast } from '@/core/kit/notices'
import { openCreate } from '@/core/writing/open-create'
import { inside } from '@/foundation/locale'
import { density } from '../appearance'
import { flipPalette, openPalette } from '../palette/palette-state'
import { keepDensity, keepTheme } from '../preferences'
import { openKeyList } from './key-list-state'
import { wishToLeave } from './leave'
import { letterOf } from './letters'
import { useNarrowNav } from './nav-state'
import { roomPlaces } from './room-places'

function usePlaces(): Action[] {
  const { types, rooms } = useHouse()
  const navigate = useNavigate()
  const taken = new Set(['t', 'i', 'j', 's'])
  const group = t`Go to`
  const lists = types.filter((type) => type.in_menu && rooms.some((room) => room.slug === type.room)).map((type): Action => {
    // In a script without Latin letters, by the word that stands in the address.
    const letter = letterOf(type.plural, taken) ?? letterOf(type.type, taken)
    return {
      id: `go:${type.type}`, label: type.plural, group, icon: type.icon, keys: letter ? `g ${letter}` : undefined,
      run: () => void navigate({ to: '/$type', params: { type: type.type } }),
    }
  })
  return [
    { id: 'go:today', label: t`Today`, group, icon: 'sun-high', keys: 'g t', run: () => void navigate({ to: '/today' }) },
    ...lists,
    ...roomPlaces().filter((place) => place.isFor(types)).map((place): Action => ({
      id: `go:${place.to}`, label: place.label, group, icon: place.icon, run: () => void navigate({ to: place.to as never }),
    })),
    { id: 'go:import', label: t`Import contacts`, words: 'csv excel vcard address book', group, icon: 'file-import', keys: 'g i', run: () => void navigate({ to: '/import' }) },
    { id: 'go:doubles', label: t`Likely doubles`, words: 'duplicates merge twice', group, icon: 'users-group', run: () => void navigate({ to: '/doubles' }) },
    { id: 'go:lately', label: t`Done lately`, words: 'undo take back history journal', group, icon: 'history', run: () => void navigate({ to: '/lately' }) },
    { id: 'go:jobs', label: t`Jobs`, group, icon: 'activity', keys: 'g j', run: () => void navigate({ to: '/jobs' }) },
    { id: 'go:settings', label: t`Settings`, group, icon: 'settings', keys: 'g s', run: () => void navigate({ to: '/settings' }) },
  ]
}

function useCreations(): Action[] {
  const { types } = useHouse()
  const navigate = useNavigate()
  return types.filter((type) => type.in_menu && type.rights.create).map((type) => ({
    id: `create:${type.type}`, label: t`New ${inside(type.label)}`, words: 'create add', group: t`Create`, icon: 'plus',
    run: () => openCreate({ type: type.type, onCreated: (record) => void navigate({ to: '/$type/$id', params: { type: type.type, id: record.id } }) }),
  }))
}

/** What can be done from every screen. */
export function useHouseActions(): void {
  const { setColorScheme } = useMantineColorScheme()
  const choose = (scheme: MantineColorScheme) => { setColorScheme(scheme); keepTheme(scheme) }
  const [isNarrow, flipNav] = useNarrowNav()
  const look = t`How it looks`
  const actions: Action[] = [
    { id: 'palette', label: t`Search, go to, do`, group: t`Everywhere`, icon: 'search', keys: 'mod+k', onlyKeys: true, run: flipPalette },
    { id: 'palette:slash', label: t`Search`, group: t`Everywhere`, icon: 'search', keys: '/', onlyKeys: true, run: openPalette },
    { id: 'take-back', label: t`Take back what was done last`, group: t`Everywhere`, icon: 'arrow-back-up', keys: 'mod+z', yields: true, words: 'undo', run: () => void takeBackLast() },
    { id: 'do-again', label: t`Do again what was taken back`, group: t`Everywhere`, icon: 'arrow-forward-up', keys: 'mod+shift+z', yields: true, words: 'redo', run: () => void doAgain() },
    { id: 'keys', label: t`Show all keys`, group: t`Everywhere`, icon: 'keyboard', keys: '?', run: openKeyList },
    ...usePlaces(),
    ...useCreations(),
    { id: 'nav', label: isNarrow ? t`Unfold the navigation` : t`Fold the navigation`, group: look, icon: 'layout-sidebar', keys: '[', run: flipNav },
    { id: 'light', label: t`Light theme`, group: look, icon: 'sun', run: () => choose('light') },
    { id: 'dark', label: t`Dark theme`, words: 'night', group: look, icon: 'moon', run: () => choose('dark') },
    { id: 'auto', label: t`Theme as the system has it`, group: look, icon: 'moon-stars', run: () => choose('auto') },
    { id: 'density', label: t`Rows closer together, or with more air`, words: 'density compact comfortable', group: look, icon: 'layout-list', run: () => keepDensity(density() === 'compact' ? 'comfortable' : 'compact') },
    { id: 'leave', label: t`Sign out`, words: 'log out logout exit', group: t`Everywhere`, icon: 'logout', run: wishToLeave },
  ]
  useActions(actions.map((action) => ({ ...action, isEverywhere: true })))
}
