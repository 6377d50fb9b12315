import { t } from '@lingui/core/macro'
import { ActionIcon, Button } from '@mantine/core'
import { Fragment, useState } from 'react'
import type { EntryView } from '@/api/contract'
import { useHouse } from '@/api/describe'
import { Face } from '@/core/kit/face'
import { Icon } from '@/core/kit/icon'
import { formatMoment, formatTime } from '@/foundation/dates'
import { EntryChanges } from '../journal/entry-changes'
import { mention, Sentence } from '../journal/sentence'
import { LatelyTold } from './lately-told'
import classes from './lately.module.css'
import { sayWay } from './ways'

/** One thing that was done: by whom, in which department, when, what it changed, and its taking back. */
export function LatelyRow({ entry, onTakeBack }: { entry: EntryView; onTakeBack: (entry: EntryView) => void }) {
  const [isOpen, setOpen] = useState(false)
  const { by, at, changes } = entry
  const aside = [useRoomOf(entry), sayWay(entry.via)].filter(Boolean).join(' · ')
  return (
    <li className={classes.row} data-undone={!!entry.undone_by || undefined}>
      {by ? <Face name={by.title} picture={by.picture} size={28} /> : <span className={classes.system}><Icon name={entry.icon} size={15} /></span>}
      <div className={classes.words}>
        <span className={classes.sentence}><Sentence entry={entry} subject={null} />{entry.whom.map((link) => <Fragment key={link.id}>{' · '}{mention(link)}</Fragment>)}</span>
        <LatelyTold entry={entry} />
        <span className={classes.more}>
          <time dateTime={at} title={formatMoment(at)}>{formatTime(at)}</time>{aside && ` · ${aside}`}{entry.undone_by && ` · ${t`taken back`}`}
        </span>
        {isOpen && <EntryChanges entry={entry} />}
      </div>
      <div className={classes.deeds}>
        {changes.length > 0 && (
          <ActionIcon aria-label={isOpen ? t`Hide what it changed` : t`Show what it changed`} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            <Icon name={isOpen ? 'chevron-up' : 'chevron-down'} size={16} />
          </ActionIcon>
        )}
        {entry.can_undo && <Button variant="subtle" color="gray" leftSection={<Icon name="arrow-back-up" size={14} />} aria-label={t`Take back: ${entry.sentence}`} onClick={() => onTakeBack(entry)}>{t`Take back`}</Button>}
      </div>
    </li>
  )
}

/** The department of what happened: the record's own, for what happens to any record in the same words. */
function useRoomOf(entry: EntryView): string {
  const { rooms, types } = useHouse()
  const slug = types.find(({ type }) => type === entry.about?.type)?.room ?? entry.room
  return rooms.find((room) => room.slug === slug)?.label ?? (entry.room === 'administration' ? t`Settings` : '')
}
