import type { EntryView } from '@/api/contract'
import { wordsOf } from '@/core/kinds/rich-text'
import { shapeOf } from '../journal/entry-shapes'
import classes from './lately.module.css'

/** How what was written began, or how it went: a sentence alone says only that somebody logged a call. */
export function LatelyTold({ entry }: { entry: EntryView }) {
  const Facts = shapeOf(entry)?.Facts
  if (entry.text) return <span className={`${classes.told} one-line`} dir="auto">{wordsOf(entry.text)}</span>
  return Facts ? <span className={classes.told}><Facts entry={entry} subject={null} /></span> : null
}
