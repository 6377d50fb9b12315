import { t } from '@lingui/core/macro'
import { ActionIcon, UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { useActions } from '@/core/kit/actions'
import { Icon } from '@/core/kit/icon'
import { cardQuery, putAway } from './calls-query'
import type { ShownCall as Call } from './contract'
import { Known } from './known'
import { NoteBox } from './note-box'
import { sayKnown, sayState, sayWho } from './saying'
import { useOpening } from './use-opening'
import { Who } from './who'
import classes from './calls.module.css'

interface Props { call: Call; now: number; region: RefObject<HTMLElement | null> }

/** One call: a line with who it is and a box for what is said; unfolded, all that is known as well. */
export function ShownCall({ call, now, region }: Props) {
  const [chosen, choose] = useState<string | null>(null)
  const { data: other } = useQuery({ ...cardQuery(call.number, chosen ?? undefined), enabled: chosen !== null })
  const card = (chosen !== null && other) || call.card
  const box = useRef<HTMLTextAreaElement>(null)
  const before = useRef<HTMLElement | null>(null)
  const [isOpen, open] = useOpening(call.state === 'ringing', region)
  const go = () => {
    if (!region.current?.contains(document.activeElement)) before.current = document.activeElement as HTMLElement | null
    // Where there is little room the box is unfolded with the rest.
    if (!box.current?.offsetParent) open(true)
    window.setTimeout(() => box.current?.focus())
  }
  const leave = () => {
    if (region.current?.contains(document.activeElement)) (before.current ?? document.querySelector('main'))?.focus({ preventScroll: true })
  }
  const away = () => { leave(); void putAway(call.id) }
  const group = t`Everywhere`
  useActions([
    { id: 'calls:go', label: t`Go to the call`, group, icon: 'phone', keys: 'mod+j', isEverywhere: true, run: go },
    { id: 'calls:away', label: t`Put this call away`, group, icon: 'x', isEverywhere: true, run: away },
  ])
  const keys = (event: KeyboardEvent) => { if (event.key === 'Escape' && !event.defaultPrevented) { event.stopPropagation(); leave(); open(false) } }
  const who = sayWho({ ...call, card })
  const state = sayState(call, now)
  return (
    <article className={classes.card} data-call={call.id} data-state={call.is_missed ? 'missed' : call.state} data-open={isOpen || undefined} aria-label={`${who} ${state}`} onKeyDown={keys}>
      <div className={classes.top}>
        <UnstyledButton className={classes.state} onClick={() => open(!isOpen)} aria-expanded={isOpen}>
          <span className={classes.dot}><Icon name={call.direction === 'in' ? 'phone-incoming' : 'phone-outgoing'} size={15} /></span>
          <span className={classes.words}>
            <span className="one-line"><strong dir="auto">{who}</strong> {state}</span>
            {!isOpen && <span className={`${classes.hint} one-line`} dir="auto">{sayKnown(card)}</span>}
          </span>
          <Icon name={isOpen ? 'chevron-down' : 'chevron-up'} size={15} />
        </UnstyledButton>
        <NoteBox call={call.id} party={chosen} box={box} onDone={() => { leave(); if (call.state === 'ended') void putAway(call.id) }} />
        <ActionIcon className={classes.away} aria-label={t`Put this call away`} onClick={away}><Icon name="x" /></ActionIcon>
      </div>
      {isOpen && (
        <div className={classes.inside}>
          <div className={classes.whose}>
            <Who card={card} onChoose={choose} />
            {card.number.shown && card.parties.length > 0 && <p className={`${classes.number} tabular`} dir="ltr">{card.number.shown}</p>}
          </div>
          {card.known && card.party !== null && <Known known={card.known} />}
        </div>
      )}
    </article>
  )
}
