import { plural, t } from '@lingui/core/macro'
import { UnstyledButton } from '@mantine/core'
import { useTypeBrief } from '@/api/describe'
import { formatMonth } from '@/foundation/dates'
import { joinNames } from '@/foundation/names'
import { Icon } from '@/core/kit/icon'
import { inside } from '@/foundation/locale'
import { Entry } from './entry'
import { touchedFields, type StoryRow } from './folding'
import { Moment } from './moment'
import classes from './story.module.css'

interface Props { row: StoryRow; isStop: boolean; onFocus: (key: string) => void; onToggle: (key: string) => void }

/** A month, an entry, or several small entries as one. */
export function StoryLine({ row, isStop, onFocus, onToggle }: Props) {
  if (row.kind === 'month') return <h3 className={classes.month}><span>{formatMonth(row.day)}</span></h3>
  if (row.kind === 'fold') return <Fold row={row} isStop={isStop} onFocus={onFocus} onToggle={onToggle} />
  return (
    <article className={classes.stop} data-line={row.key} tabIndex={isStop ? 0 : -1} onFocus={() => onFocus(row.key)} aria-label={row.entry.sentence}>
      <Entry entry={row.entry} isInFold={row.isInFold} />
    </article>
  )
}

function Fold({ row, isStop, onFocus, onToggle }: Props & { row: Extract<StoryRow, { kind: 'fold' }> }) {
  const words = useFoldWords(row.entries)
  return (
    <UnstyledButton className={classes.fold} data-line={row.key} tabIndex={isStop ? 0 : -1} onFocus={() => onFocus(row.key)} onClick={() => onToggle(row.key)} aria-expanded={row.isOpen}>
      <span className={classes.foldMark}><Icon name={row.isOpen ? 'chevron-down' : 'chevron-right'} size={14} /></span>
      <span className={classes.foldWords}><strong>{words.what}</strong>{words.more && <span className="quiet">{' · '}{words.more}</span>}</span>
      <span className={classes.foldWhen}><Moment at={row.entries[0].happened_at} /></span>
    </UnstyledButton>
  )
}

function useFoldWords(entries: Extract<StoryRow, { kind: 'fold' }>['entries']): { what: string; more: string } {
  const brief = useTypeBrief(entries[0].shows?.type ?? '')
  const names = [...new Set(entries.flatMap((entry) => entry.by ? [entry.by.title] : []))].slice(0, 3)
  const count = entries.length
  if (entries[0].changes.length) {
    const fields = touchedFields(entries)
    return { what: plural(count, { one: '# small change', other: '# small changes' }), more: joinNames(fields.length > 4 ? [...fields.slice(0, 3), t`${fields.length - 3} more`] : fields) }
  }
  if (brief) return { what: `${count} ${inside(brief.plural)}`, more: joinNames(names) }
  return { what: entries[0].sentence, more: t`and ${count - 1} more like it` }
}
