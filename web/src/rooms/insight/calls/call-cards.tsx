import { t } from '@lingui/core/macro'
import { UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useSign } from '@/core/live/signs'
import { clockNow } from '@/foundation/clock'
import { shownCallsQuery } from './calls-query'
import type { ShownCall as Call } from './contract'
import { isLasting } from './lasting'
import { sayState, sayWho } from './saying'
import { ShownCall } from './shown-call'
import { useSeconds } from './use-seconds'
import classes from './calls.module.css'

const IN_TURN = ['answered', 'ringing', 'ended']

/** The calls of this moment, at the foot of every screen: the page makes room for them, so that they lie over nothing. */
export function CallCards() {
  const sign = useSign('calls')
  const { data: told = [] } = useQuery({ ...shownCallsQuery(sign), enabled: sign !== '' })
  const [chosen, choose] = useState<string | null>(null)
  const region = useRef<HTMLElement>(null)
  const now = useSeconds(sign !== '' && told.some((call) => isLasting(call, clockNow())))
  const isHeld = (call: Call) => !!region.current?.querySelector(`[data-call="${call.id}"]:focus-within`)
  const calls = sign === '' ? [] : told.filter((call) => isLasting(call, now) || isHeld(call))
  // Whoever is spoken to is not put aside by whoever rings next.
  const shown = calls.find(({ id }) => id === chosen) ?? IN_TURN.map((wanted) => calls.find(({ state }) => state === wanted)).find(Boolean)
  if (!shown) return null
  const others = calls.filter((call) => call !== shown)
  return (
    <section ref={region} className={classes.calls} aria-label={t`Calls`}>
      <Said call={calls.find(({ state }) => state === 'ringing')} />
      {others.length > 0 && (
        <ul className={classes.others}>
          {others.map((call) => (
            <li key={call.id}>
              <UnstyledButton className={classes.other} data-state={call.is_missed ? 'missed' : call.state} onClick={() => choose(call.id)}>
                <span className="one-line"><strong dir="auto">{sayWho(call)}</strong> {sayState(call, now)}</span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
      <ShownCall key={shown.id} call={shown} now={now} region={region} />
    </section>
  )
}

/** Read aloud once: what is there from the beginning is not. */
function Said({ call }: { call: Call | undefined }) {
  const [words, say] = useState('')
  const next = call ? `${sayWho(call)} ${sayState(call, 0)}` : ''
  useEffect(() => say(next), [next])
  return <span className={classes.said} role="status">{words}</span>
}
