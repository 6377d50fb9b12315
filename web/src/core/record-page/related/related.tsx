import { AttachmentsPanel } from '@/core/attachments/attachments-panel'
import { specialsFor, type SpecialProps } from '../specials'
import { Panel } from './panel'
import classes from './related.module.css'

/** Beside the story: what is next, who belongs to it, and whatever else points here. */
export function Related({ withUrgent, ...props }: SpecialProps & { withUrgent: boolean }) {
  const { description, record, isReadOnly, day } = props
  const specials = specialsFor(description)
  const hidden = new Set(specials.flatMap(({ hides = [] }) => hides))
  const subject = { id: String(record.id), type: description.type, title: record.title }
  return (
    <div className={classes.related}>
      {specials.flatMap(({ panels = [] }) => panels).filter(({ isUrgent }) => withUrgent || !isUrgent).map(({ slug, Panel: Special }) => <Special key={slug} {...props} />)}
      {description.panels.filter((panel) => !hidden.has(panel.slug) && !hidden.has(panel.type)).map((panel) => <Panel key={panel.slug} panel={panel} subject={subject} />)}
      {!day && <AttachmentsPanel subject={subject} isReadOnly={isReadOnly || !!record.trashed_at || !record.rights.change} />}
    </div>
  )
}
