import { lazy, Suspense } from 'react'
import { whenQuiet } from '@/core/kit/quiet-moment'
import { useOpenConflict } from '@/core/writing/conflicts'
import { useCreateWish } from '@/core/writing/open-create'
import { useIsPaletteOpen } from '../palette/palette-state'
import { useIsKeyListOpen } from './key-list-state'

const load = {
  palette: () => import('../palette/palette'),
  keys: () => import('./key-list'),
  create: () => import('@/core/writing/create-dialog'),
  conflict: () => import('@/core/writing/conflict-dialog'),
}
const Palette = lazy(() => load.palette().then((module) => ({ default: module.Palette })))
const KeyList = lazy(() => load.keys().then((module) => ({ default: module.KeyList })))
const CreateDialog = lazy(() => load.create().then((module) => ({ default: module.CreateDialog })))
const ConflictDialog = lazy(() => load.conflict().then((module) => ({ default: module.ConflictDialog })))

// Fetched in the first quiet moment: opening one must not wait for the line.
whenQuiet(() => { void load.palette(); void load.create() })

/** What may open over any screen; nothing of it is loaded with the first one. */
export function Overlays() {
  const isPaletteOpen = useIsPaletteOpen()
  const areKeysShown = useIsKeyListOpen()
  const wish = useCreateWish()
  const conflict = useOpenConflict()
  return (
    <Suspense>
      {isPaletteOpen && <Palette />}
      {areKeysShown && <KeyList />}
      {wish && <CreateDialog />}
      {conflict && <ConflictDialog />}
    </Suspense>
  )
}
