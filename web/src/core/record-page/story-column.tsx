import { t } from '@lingui/core/macro'
import { useRef } from 'react'
import type { Link, RecordView, TypeDescription } from '@/api/contract'
import { Composer } from '@/core/journal/composer/composer'
import { Timeline } from '@/core/journal/timeline'
import { useActions } from '@/core/kit/actions'
import { Empty } from '@/core/kit/empty'
import classes from './record-page.module.css'
import type { Shape } from './shape'
import { specialsFor, type SpecialProps } from './specials'
import type { RecordSearch } from './use-record-search'

interface Props extends SpecialProps {
  shape: Shape
  search: RecordSearch
  onSearch: (change: RecordSearch) => void
}

/** Whose story stands beside a record: its own, or that of whom it is with. */
function subjectOf(description: TypeDescription, record: RecordView): Link | null {
  if (description.has_timeline) return { id: String(record.id), type: description.type, title: record.title }
  const other = specialsFor(description).map(({ storyOf }) => storyOf?.(record)).find(Boolean)
  return other ? { ...other, id: String(other.id) } : null
}

/** Whether there is a story to show beside a record. */
export function hasStory(description: TypeDescription, record: RecordView): boolean { return subjectOf(description, record) !== null }

/** The story with its composer on top (below, on a phone), and what is pinned. */
export function StoryColumn({ description, record, isReadOnly, day, shape, search, onSearch }: Props) {
  const isNarrow = shape === 'narrow'
  const column = useRef<HTMLDivElement>(null)
  const subject = subjectOf(description, record)!
  const mayWrite = !isReadOnly && !record.trashed_at
  useActions([{
    id: 'story:walk', label: t`Walk through the story (then j and k)`, group: t`This page`, icon: 'list', keys: 's',
    run: () => column.current?.querySelector<HTMLElement>('[data-line][tabindex="0"]')?.focus(),
  }])
  const composer = mayWrite && <Composer subject={subject} first={search.write} isSheet={isNarrow} onClose={() => { if (search.write) onSearch({ write: undefined }) }} />
  return (
    <div className={classes.story} ref={column}>
      <div className={classes.storyTop}>
        {!isNarrow && composer}
        {shape === 'medium' && specialsFor(description).flatMap(({ panels = [] }) => panels).filter(({ isUrgent }) => isUrgent).map(({ slug, Panel }) => (
          <Panel key={slug} description={description} record={record} isReadOnly={isReadOnly} day={day} />
        ))}
        {!day && specialsFor(description).map(({ slug, Pinned }) => Pinned && <Pinned key={slug} subject={subject} />)}
      </div>
      <div>
        <Timeline
          subject={subject} page={{ type: description.type, id: String(record.id) }} isReadOnly={!mayWrite} until={day} ask={{ kind: search.kind, room: search.room, person: search.person, user: search.user, q: search.q }}
          onAsk={(ask) => onSearch({ kind: ask.kind, room: ask.room, person: ask.person, user: ask.user, q: ask.q })}
          empty={<Empty small icon="notes" title={t`The story begins here`}>{t`Write down the first word: press N for a note, L for a call.`}</Empty>}
        />
      </div>
      {isNarrow && composer}
    </div>
  )
}
