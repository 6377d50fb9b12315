import { t } from '@lingui/core/macro'
import type { EntryView } from '@/api/contract'
import { wordsOf } from '@/core/kinds/rich-text'
import { Icon } from '@/core/kit/icon'
import { RecordLink } from '@/core/kit/record-link'
import { Moment } from '@/core/journal/moment'
import classes from './beside.module.css'

/** What happened with the customer last, whoever did it. */
export function LastEntries({ entries }: { entries: EntryView[] }) {
  if (!entries.length) return null
  return (
    <section className={classes.part} aria-label={t`Lately`}>
      <h3 className={classes.heading}><Icon name="history" size={14} />{t`Lately`}</h3>
      <ul className={classes.rows}>
        {entries.map((entry) => (
          <li key={entry.id} className={classes.entry}>
            <span className={classes.mark}><Icon name={entry.icon} size={13} /></span>
            <span className={classes.happened}>
              {entry.about ? <RecordLink type={entry.about.type} id={String(entry.about.id)} className={classes.sentence}>{entry.sentence}</RecordLink> : entry.sentence}
              {(entry.said ?? entry.text) && <span className={classes.said} dir="auto">{entry.said ?? wordsOf(entry.text!)}</span>}
              <span className={classes.rowMore}><Moment at={entry.happened_at} /></span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
