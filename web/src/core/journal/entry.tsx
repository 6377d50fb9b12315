import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Suspense, useState } from 'react'
import type { EntryView } from '@/api/contract'
import { useMe } from '@/api/session'
import { Icon } from '@/core/kit/icon'
import { lazyPart } from '@/core/kit/lazy-part'
import { EntryChanges } from './entry-changes'
import { EntryMenu } from './entry-menu'
import { shapeOf } from './entry-shapes'
import classes from './entry.module.css'
import { Moment } from './moment'
import { Said } from './said'
import { mention, Sentence } from './sentence'
import { useStoryPlace } from './story-place'
import { isWaiting } from './timeline-query'

const MendSaid = lazyPart(() => import('./mend-said').then((module) => module.MendSaid))

/** One line of the story: who did what when, what was said, and what it changed. */
export function Entry({ entry, isInFold = false }: { entry: EntryView; isInFold?: boolean }) {
  const { subject } = useStoryPlace()
  const me = useMe()
  const [isMending, setMending] = useState(false)
  const shape = shapeOf(entry)
  // A change tells its before and after; the words as they stand today are told where they were first said.
  const text = entry.changes.length ? null : entry.text
  const isOwn = String(entry.by?.id) === String(me.id) && !entry.undone_by && !isWaiting(entry)
  const mend = isOwn && shape?.textField && text ? () => setMending(true) : undefined
  const Facts = entry.changes.length ? undefined : shape?.Facts
  const isSmall = !text && !Facts && !entry.said
  const look = [classes.entry, isSmall && classes.small, isInFold && classes.inFold, isWaiting(entry) && classes.waiting, entry.undone_by && classes.undone]
  const throughSomebody = entry.via_person && !entry.sentence.includes(entry.via_person.title)
  return (
    <div className={look.filter(Boolean).join(' ')}>
      <span className={classes.mark}><Icon name={shape?.icon?.(entry) ?? entry.icon} size={isSmall ? 13 : 15} /></span>
      <div className={classes.head}>
        <span className={classes.sentence}>
          <Sentence entry={entry} subject={subject} />
          {throughSomebody && <span className={classes.via}>{' · '}<Trans>through {mention(entry.via_person!)}</Trans></span>}
          {entry.undone_by && <span className={classes.via}>{' · '}{t`taken back`}</span>}
        </span>
        <span className={classes.aside}>
          {isWaiting(entry) ? t`saving …` : <EntryMenu entry={entry} onMend={mend} />}
          <Moment at={entry.happened_at} />
        </span>
      </div>
      <div className={classes.body}>
        {Facts && <div className={classes.facts}><Facts entry={entry} subject={subject} /></div>}
        {isMending
          ? <Suspense fallback={null}><MendSaid entry={entry} textField={shape!.textField!} onDone={() => setMending(false)} /></Suspense>
          : text && <Said html={text} />}
        {entry.said && <p className={`${classes.said} ${classes.words}`} dir="auto">{entry.said}</p>}
        {entry.changes.length > 0 && <EntryChanges entry={entry} />}
      </div>
    </div>
  )
}
