import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { EntryView } from '@/api/contract'
import { wordsOf } from '@/core/kinds/rich-text'
import { Face } from '@/core/kit/face'
import { Icon } from '@/core/kit/icon'
import { formatAgo, formatMoment } from '@/foundation/dates'
import { relationshipShape } from '../directory/relationships/tell-relationship'
import { Section } from './section'
import classes from './today.module.css'

const FIRST = 8

/** What others did since this user was last here. */
export function Changed({ since, entries }: { since: string | null; entries: EntryView[] }) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? entries : entries.slice(0, FIRST)
  const title = since ? t`Since you were here, ${formatAgo(since)}` : t`What happened lately`
  return (
    <Section title={title}>
      {entries.length === 0
        ? <p className={classes.nothing}>{t`Nobody else has changed anything meanwhile.`}</p>
        : <ul className={classes.list}>{shown.map((entry) => <Happening key={entry.id} entry={entry} />)}</ul>}
      {entries.length > shown.length && <Button variant="subtle" color="gray" mt={4} onClick={() => setWhole(true)}>{t`${entries.length - shown.length} more`}</Button>}
    </Section>
  )
}

function Happening({ entry }: { entry: EntryView }) {
  const said = entry.text ? wordsOf(entry.text) : ''
  // Other kinds say whom they are about in their sentence.
  const Facts = entry.shows?.type === relationshipShape.type ? relationshipShape.Facts : undefined
  return (
    <li className={classes.entry}>
      {entry.by ? <Face name={entry.by.title} picture={entry.by.picture} size={24} /> : <span className={classes.system}><Icon name={entry.icon} size={14} /></span>}
      <span className={classes.happening}>
        {entry.about
          ? <Link to="/$type/$id" params={{ type: entry.about.type, id: entry.about.id }} className={classes.wholeRow}>{entry.sentence}</Link>
          : <span>{entry.sentence}</span>}
        {said && <span className={classes.said}>{said}</span>}
        {Facts && <span className={classes.facts}><Facts entry={entry} subject={null} /></span>}
      </span>
      <time className={classes.ago} dateTime={entry.at} title={formatMoment(entry.at)}>{formatAgo(entry.at)}</time>
    </li>
  )
}
