import { t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState, type KeyboardEvent } from 'react'
import { useSign } from '@/core/live/signs'
import { useActions } from '@/core/kit/actions'
import { shownCallsQuery } from './calls-query'
import { sayState, sayWho } from './saying'
import { ShownCall } from './shown-call'
import classes from './calls.module.css'

const IN_TURN = ['answered', 'ringing', 'ended']

/** The calls of this moment in the corner: they come without taking the keyboard, and stay until they are put away. */
export function CallCards() {
  const sign = useSign('calls')
  const { data: calls = [] } = useQuery({ ...shownCallsQuery(sign), enabled: sign !== '' })
  const [chosen, choose] = useState<string | null>(null)
  const corner = useRef<HTMLElement>(null)
  const before = useRef<HTMLElement | null>(null)
  // Who is speaking is not folded away by whoever rings next; nor is the one into which somebody types.
  const open = calls.find(({ id }) => id === chosen) ?? IN_TURN.map((wanted) => calls.find(({ state }) => state === wanted)).find(Boolean)
  useActions(calls.length === 0 ? [] : [{
    id: 'calls:go', label: t`Go to the call`, group: t`Everywhere`, icon: 'phone', keys: 'mod+j', isEverywhere: true,
    run: () => { before.current = document.activeElement as HTMLElement | null; corner.current?.querySelector('textarea')?.focus() },
  }])
  if (sign === '' || calls.length === 0) return null
  const leave = () => { before.current?.focus(); before.current = null }
  const keys = (event: KeyboardEvent) => { if (event.key === 'Escape' && !event.defaultPrevented) { event.stopPropagation(); leave() } }
  const ringing = calls.find(({ state }) => state === 'ringing')
  return (
    <section ref={corner} className={classes.corner} aria-label={t`Calls`} onKeyDown={keys}>
      <span className={classes.said} role="status">{ringing ? `${sayWho(ringing)} ${sayState(ringing, 0)}` : ''}</span>
      {calls.map((call) => <ShownCall key={call.id} call={call} isOpen={call.id === open?.id} onOpen={() => choose(call.id)} onLeave={leave} />)}
    </section>
  )
}
