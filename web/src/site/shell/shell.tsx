import { t } from '@lingui/core/macro'
import { Outlet } from '@tanstack/react-router'
import { useFocusReturn } from '@/core/kit/focus-return'
import { useKeyListener } from '@/core/kit/keys'
import { useRecentRecords } from '../palette/recent'
import { useHouseActions } from './house-actions'
import { MobileBar } from './mobile-bar'
import { useNarrowNav } from './nav-state'
import { Navigation } from './navigation'
import { Overlays } from './overlays'
import { OfflineNote } from './offline-note'
import { Previewing } from './previewing'
import { Ringing } from './ringing'
import { useLive } from './use-live'
import { useOffline } from '../offline/use-offline'
import { useOwnLook } from './use-own-look'
import { SignInAgain } from './sign-in-again'
import classes from './shell.module.css'
import { mayBeDouble } from '@/commons/directory/doubles/doubles'
import { lazyPart } from '@/core/kit/lazy-part'
import { offerBulkDeed } from '@/core/records/bulk/bulk-deeds'
import { offerCreateHint } from '@/core/writing/create-hints'

offerCreateHint({ slug: 'articles', fits: (type) => type === 'cases', Hint: lazyPart(() => import('@/rooms/service/articles/case-hint').then((module) => module.CaseHint)) })
offerCreateHint({ slug: 'doubles', fits: mayBeDouble, Hint: lazyPart(() => import('@/commons/directory/doubles/already-here').then((module) => module.AlreadyHere)) })

offerBulkDeed({
  slug: 'consents', label: () => t`Consent`, icon: 'shield', fits: ({ rights, fields }) => rights.change && fields.some(({ name }) => name === 'consents'),
  Dialog: lazyPart(() => import('@/commons/directory/consents/many-dialog').then((module) => module.ManyDialog)),
})

offerBulkDeed({
  slug: 'sequences', label: () => t`Sequence`, icon: 'list-numbers', fits: ({ type }) => ['people', 'organisations', 'households', 'leads'].includes(type),
  Dialog: lazyPart(() => import('@/rooms/sales/sequences/enrol-dialog').then((module) => module.EnrolDialog)),
})

/** The frame round every screen: navigation, the screen itself, and what may open over it. */
export function Shell() {
  const [isNarrow, flipNav] = useNarrowNav()
  useKeyListener()
  useFocusReturn()
  useHouseActions()
  useRecentRecords()
  useOwnLook()
  useLive()
  useOffline()
  return (
    <div className={classes.shell} data-narrow={isNarrow || undefined}>
      <a href="#screen" className={classes.skip}>{t`Skip to the screen`}</a>
      <div className={classes.side}><Navigation isNarrow={isNarrow} onFold={flipNav} /></div>
      <main id="screen" className={classes.screen} tabIndex={-1}>
        <Previewing />
        <OfflineNote />
        <div className={classes.scroll} data-scroll-restoration-id="screen"><Outlet /></div>
      </main>
      <MobileBar />
      <Ringing />
      <Overlays />
      <SignInAgain />
    </div>
  )
}
