import { t } from '@lingui/core/macro'
import { ActionIcon, UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState, type Ref } from 'react'
import { Icon } from '@/core/kit/icon'
import { cardQuery, putAway } from './calls-query'
import type { ShownCall as Call } from './contract'
import { Known } from './known'
import { NoteBox } from './note-box'
import { sayState, sayWho } from './saying'
import { useSeconds } from './use-seconds'
import { Who } from './who'
import classes from './calls.module.css'

interface Props { call: Call; isOpen: boolean; onOpen: () => void; onLeave: () => void; box?: Ref<HTMLTextAreaElement> }

/** One call: who it is, what is known, and a box for what is said. Folded it is a line. */
export function ShownCall({ call, isOpen, onOpen, onLeave }: Props) {
  const [chosen, choose] = useState<string | null>(null)
  const { data: other } = useQuery({ ...cardQuery(call.number, chosen ?? undefined), enabled: chosen !== null })
  const card = (chosen !== null && other) || call.card
  const box = useRef<HTMLTextAreaElement>(null)
  const now = useSeconds(call.state === 'answered')
  const who = sayWho({ ...call, card })
  const state = sayState(call, now)
  return (
    <article className={classes.card} data-state={call.is_missed ? 'missed' : call.state} aria-label={`${who} ${state}`} data-open={isOpen || undefined} onFocus={isOpen ? onOpen : undefined}>
      <header className={classes.top}>
        <UnstyledButton className={classes.state} onClick={onOpen} aria-expanded={isOpen}>
          <span className={classes.dot}><Icon name={call.direction === 'in' ? 'phone-incoming' : 'phone-outgoing'} size={15} /></span>
          <span className="one-line"><strong dir="auto">{who}</strong> {state}</span>
        </UnstyledButton>
        <ActionIcon size="sm" aria-label={t`Put this call away`} onClick={() => { onLeave(); void putAway(call.id) }}><Icon name="x" size={14} /></ActionIcon>
      </header>
      {isOpen && (
        <div className={classes.inside}>
          {card.number.shown && <p className={`${classes.number} tabular`} dir="ltr">{card.number.shown}</p>}
          <Who card={card} onChoose={choose} />
          {card.known && card.party !== null && <Known known={card.known} />}
          <NoteBox call={call.id} party={chosen} box={box} onDone={() => { onLeave(); if (call.state === 'ended') void putAway(call.id) }} />
        </div>
      )}
    </article>
  )
}
