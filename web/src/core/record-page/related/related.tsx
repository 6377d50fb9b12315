import type { RecordView, TypeDescription } from '@/api/contract'
import { specialsFor } from '../specials'
import { Panel } from './panel'
import classes from './related.module.css'

/** Beside the story: what is next, who belongs to it, and whatever else points here. */
export function Related({ description, record, isReadOnly }: { description: TypeDescription; record: RecordView; isReadOnly: boolean }) {
  const specials = specialsFor(description)
  const hidden = new Set(specials.flatMap(({ hides = [] }) => hides))
  const subject = { id: String(record.id), type: description.type, title: record.title }
  return (
    <div className={classes.related}>
      {specials.flatMap(({ panels = [] }) => panels).map(({ slug, Panel: Special }) => <Special key={slug} record={record} description={description} isReadOnly={isReadOnly} />)}
      {description.panels.filter((panel) => !hidden.has(panel.slug) && !hidden.has(panel.type)).map((panel) => <Panel key={panel.slug} panel={panel} subject={subject} />)}
    </div>
  )
}
