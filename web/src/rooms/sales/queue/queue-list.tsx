import { t } from '@lingui/core/macro'
import { UnstyledButton } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Field } from '@/api/contract'
import { labelOf } from '@/core/kinds/choice'
import { Face } from '@/core/kit/face'
import { formatAgo } from '@/foundation/dates'
import { Heat } from '../leads/heat'
import type { LeadRow } from './queue-query'
import classes from './queue.module.css'

interface Props { rows: LeadRow[]; chosen: string; sources: Field | undefined; onChoose: (id: string) => void }

/** Who is waiting: what they asked for, who they are, where they came from, since when. */
export function QueueList({ rows, chosen, sources, onChoose }: Props) {
  return (
    <ol className={classes.list} aria-label={t`Waiting`}>
      {rows.map((row) => <Waiting key={row.id} row={row} isChosen={String(row.id) === chosen} sources={sources} onChoose={onChoose} />)}
    </ol>
  )
}

function Waiting({ row, isChosen, sources, onChoose }: { row: LeadRow; isChosen: boolean } & Pick<Props, 'sources' | 'onChoose'>) {
  const place = useRef<HTMLButtonElement>(null)
  const navigate = useNavigate()
  useEffect(() => { if (isChosen) place.current?.scrollIntoView({ block: 'nearest' }) }, [isChosen])
  const from = [row.source && sources && labelOf(row.source, sources), row.campaign].filter(Boolean).join(' · ')
  const open = () => {
    // On a phone there is no pane beside the list.
    if (window.matchMedia('(max-width: 860px)').matches) void navigate({ to: '/$type/$id', params: { type: 'leads', id: String(row.id) } })
    else onChoose(String(row.id))
  }
  return (
    <li>
      <UnstyledButton ref={place} className={classes.row} aria-current={isChosen || undefined} onClick={open}>
        <Face name={row.party?.title ?? row.title} picture={row.party?.picture} size={32} square={row.party?.type === 'organisations'} />
        <span className={classes.words}>
          <span className={`${classes.title} one-line`} dir="auto">{row.title}</span>
          <span className={`${classes.more} one-line`} dir="auto">{[row.party?.title, from].filter(Boolean).join(' · ')}</span>
        </span>
        <span className={classes.aside}>
          {row.score != null && <Heat score={Number(row.score)} />}
          <time className={classes.ago} dateTime={row.created_at}>{formatAgo(row.created_at)}</time>
        </span>
      </UnstyledButton>
    </li>
  )
}
