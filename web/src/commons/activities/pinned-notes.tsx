import { t } from '@lingui/core/macro'
import { ActionIcon } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { Link, Row, Rows, UserLink } from '@/api/contract'
import { dayInZone, formatDate } from '@/foundation/dates'
import { RichText } from '@/core/kinds/rich-text'
import { Icon } from '@/core/kit/icon'
import classes from './panels.module.css'
import { pinNote } from './pin-note'

const pinnedQuery = (party: string) => ({
  queryKey: ['records', 'notes', 'pinned-of', party],
  queryFn: () => api.get<Rows>('/notes', {
    filter: { and: [{ field: 'party', op: 'is', value: party }, { field: 'is_pinned', op: 'is', value: true }] }, columns: 'text,owner,created_at', limit: 10,
  }),
})

/** Notes that stay on top of the story until somebody unpins them. */
export function PinnedNotes({ subject }: { subject: Link }) {
  const { data } = useQuery(pinnedQuery(subject.id))
  return data?.rows.map((row) => <PinnedNote key={row.id} row={row} />)
}

function PinnedNote({ row }: { row: Row }) {
  const owner = row.owner as UserLink | null
  const from = [owner?.title, formatDate(dayInZone(String(row.created_at)))].filter(Boolean).join(', ')
  return (
    <aside className={classes.pinned} aria-label={t`Pinned note`}>
      <Icon name="pinned" size={15} color="var(--accent)" />
      <div className={classes.pinnedWords}><RichText html={String(row.text ?? '')} /><span className={classes.pinnedFrom}>{from}</span></div>
      <ActionIcon size={22} aria-label={t`Unpin this note`} onClick={() => void pinNote(String(row.id), false)}><Icon name="x" size={14} /></ActionIcon>
    </aside>
  )
}
