import { t } from '@lingui/core/macro'
import { TextInput, UnstyledButton } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { Moment } from '@/core/journal/moment'
import { Empty } from '@/core/kit/empty'
import { Icon } from '@/core/kit/icon'
import { Page } from '@/core/kit/page'
import { cardQuery, toldCallsQuery } from './calls-query'
import { Known } from './known'
import { sayState, sayWho } from './saying'
import { Who } from './who'
import classes from './calls.module.css'

/** Who has a number, and what every room knows of her; below it the calls of the last days. */
export function CallPage() {
  const { number: asked = '', party } = useSearch({ strict: false }) as { number?: string; party?: string }
  const [number, setNumber] = useState(asked)
  const [settled] = useDebouncedValue(number.trim(), 250)
  const navigate = useNavigate()
  // The address follows what is typed, some letters late; only what this page did not write there comes from elsewhere.
  const written = useRef([asked])
  useEffect(() => {
    const at = written.current.indexOf(asked)
    if (at < 0) setNumber(asked)
    written.current = at < 0 ? [asked] : written.current.slice(at)
  }, [asked])
  const look = (next: string, whom?: string) => {
    written.current.push(next)
    void navigate({ to: '/call' as never, search: { number: next || undefined, party: whom } as never, replace: true })
  }
  const { data: card } = useQuery(cardQuery(settled, settled === asked ? party : undefined))
  const { data: told = [] } = useQuery(toldCallsQuery)
  const isNumber = settled.replace(/\D/g, '').length > 2
  return (
    <Page title={t`Call card`} hint={t`Whose number is that, and what is between us?`} narrow>
      <TextInput value={number} type="tel" wrapperProps={{ dir: 'ltr' }} aria-label={t`Phone number`} placeholder={t`A phone number, in any spelling`} leftSection={<Icon name="phone" size={15} />} className={classes.ask}
        onChange={(event) => { setNumber(event.currentTarget.value); look(event.currentTarget.value.trim()) }} autoFocus />
      {isNumber && card && (
        <article className={classes.whole} aria-label={card.number.shown}>
          <p className={`${classes.number} tabular`} dir="ltr">{card.number.shown}</p>
          <Who card={card} onChoose={(whom) => look(settled, whom)} />
          {card.known && card.party !== null && <Known known={card.known} isWhole />}
        </article>
      )}
      <h2 className={classes.heading}>{t`Your calls of the last days`}</h2>
      {told.length === 0
        ? <Empty icon="phone" title={t`No calls yet`}>{t`Once your telephone system tells of them, calls show here and at the foot of every screen. Settings, Telephone says how.`}</Empty>
        : (
          <ul className={classes.lines}>
            {told.map((call) => (
              <li key={call.id}>
                <UnstyledButton className={classes.choice} data-missed={call.is_missed || undefined} onClick={() => { setNumber(call.number); look(call.number) }}>
                  <Icon name={call.direction === 'in' ? 'phone-incoming' : 'phone-outgoing'} size={15} />
                  <span className="one-line" dir="ltr">{sayWho(call)}</span>
                  <span className={`${classes.quiet} one-line`}>{sayState(call, Date.now())}</span>
                  <span className={classes.aside}><Moment at={call.rang_at} /></span>
                </UnstyledButton>
              </li>
            ))}
          </ul>
        )}
    </Page>
  )
}
