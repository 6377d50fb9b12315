import { t } from '@lingui/core/macro'
import { VisuallyHidden } from '@mantine/core'
import { useRef } from 'react'
import { Failure } from '@/core/kit/failure'
import { lazyPart } from '@/core/kit/lazy-part'
import { usePageTitle } from '@/core/kit/page'
import { BesidePane } from './beside-pane'
import { CaseList, NoCase } from './case-list'
import { CasePane } from './case-pane'
import { ListHead } from './list-head'
import { PlacesPane } from './places-pane'
import { useInbox } from './use-inbox'
import { useInboxKeys } from './use-inbox-keys'
import { useBeside } from './use-beside'
import classes from './inbox.module.css'

const ManyBar = lazyPart(() => import('./many-bar').then((module) => module.ManyBar))

/** Where whoever answers customers spends the day: places, cases, the case, and the customer's whole story beside it. */
export function InboxPage() {
  const inbox = useInbox()
  const box = useRef<HTMLInputElement>(null)
  const [isBeside, flipBeside] = useBeside()
  usePageTitle(inbox.openRow ? `${inbox.openRow.subject} · ${t`Inbox`}` : t`Inbox`)
  useInboxKeys({ inbox, box, flipBeside })
  if (inbox.error) return <Failure error={inbox.error} />
  return (
    <div className={classes.frame}>
      <VisuallyHidden component="h1">{t`Inbox`}</VisuallyHidden>
      <div className={classes.inbox} data-open={!!inbox.openId || undefined} data-beside={isBeside || undefined}>
        <div className={classes.places}><PlacesPane inbox={inbox} /></div>
        <section className={classes.list} aria-label={t`Cases`}>
          <ListHead inbox={inbox} box={box} />
          <CaseList inbox={inbox} />
          {inbox.selected.size > 0 && <ManyBar inbox={inbox} />}
        </section>
        <section className={classes.case} aria-label={t`The case`}>
          {inbox.openId ? <CasePane key={inbox.openId} id={inbox.openId} inbox={inbox} flipBeside={flipBeside} /> : <NoCase first={inbox.rows[0]} />}
        </section>
        {inbox.openId && <aside className={classes.beside} aria-label={t`The customer`}><BesidePane id={inbox.openId} onClose={flipBeside} /></aside>}
      </div>
    </div>
  )
}
