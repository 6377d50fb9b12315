import { Suspense, useEffect } from 'react'
import { laterPart, lazyPart } from '@/core/kit/lazy-part'
import { announceProblem } from '@/core/kit/notices'
import { useOpenConflict } from '@/core/writing/conflicts'
import { useCreateWish } from '@/core/writing/open-create'
import { useIsPaletteOpen } from '../palette/palette-state'
import { useIsKeyListOpen } from './key-list-state'
import { askWhetherToLeave, useIsLeavingAsked } from './leave'

const missing = (error: unknown) => <SaidAloud error={error} />
// Fetched in the first quiet moment: opening one must not wait for the line.
const Palette = lazyPart(() => import('../palette/palette').then((module) => module.Palette), { missing })
const CreateDialog = lazyPart(() => import('@/core/writing/create-dialog').then((module) => module.CreateDialog), { missing })
const KeyList = laterPart(() => import('./key-list').then((module) => module.KeyList), { missing })
const ConflictDialog = laterPart(() => import('@/core/writing/conflict-dialog').then((module) => module.ConflictDialog), { missing })
const LeaveDialog = laterPart(() => import('../offline/leave-dialog').then((module) => module.LeaveDialog), { missing })

/** What may open over any screen; nothing of it is loaded with the first one. */
export function Overlays() {
  const isPaletteOpen = useIsPaletteOpen()
  const areKeysShown = useIsKeyListOpen()
  const wish = useCreateWish()
  const conflict = useOpenConflict()
  const isLeaving = useIsLeavingAsked()
  return (
    <Suspense>
      {isPaletteOpen && <Palette />}
      {areKeysShown && <KeyList />}
      {wish && <CreateDialog />}
      {conflict && <ConflictDialog />}
      {isLeaving && <LeaveDialog onStay={() => askWhetherToLeave(false)} />}
    </Suspense>
  )
}

/** What should open has no place on the page where one could say why it does not. */
function SaidAloud({ error }: { error: unknown }): null {
  useEffect(() => announceProblem(error), [error])
  return null
}
