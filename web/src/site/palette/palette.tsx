import { t } from '@lingui/core/macro'
import { Modal } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { Icon } from '@/core/kit/icon'
import { KeyCaps } from '@/core/kit/key-caps'
import { OfferList } from './offer-list'
import classes from './palette.module.css'
import { closePalette, useIsPaletteOpen } from './palette-state'
import { useOffers, type Offer } from './use-offers'

const WAIT = 60
/** The first letter after a pause is looked up at once. */
const LEADING = { leading: true }

/** Go anywhere, find anyone, do anything, without the mouse. */
export function Palette() {
  const isOpen = useIsPaletteOpen()
  return (
    <Modal.Root opened={isOpen} onClose={closePalette} padding={0} size={620} yOffset="9dvh">
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content aria-label={t`Search, go to, do`}><Modal.Body>{isOpen && <OpenPalette />}</Modal.Body></Modal.Content>
    </Modal.Root>
  )
}

function OpenPalette() {
  const [typed, setTyped] = useState('')
  const [asked] = useDebouncedValue(typed, WAIT, LEADING)
  const [at, setAt] = useState(0)
  const { offers, isLost, isSettled } = useOffers(asked)
  const isCurrent = isSettled && asked === typed
  // Enter may be quicker than the answer: it then opens the first hit of what was typed, not of what was shown.
  const isWaitingToRun = useRef(false)
  const run = (offer: Offer) => { closePalette(); offer.run() }
  useEffect(() => {
    if (!isCurrent || !isWaitingToRun.current) return
    isWaitingToRun.current = false
    if (offers[0]) run(offers[0])
  }, [isCurrent, offers])
  const listen = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) { event.preventDefault(); setAt((at + step + offers.length) % Math.max(offers.length, 1)) }
    if (event.key !== 'Enter') return
    event.preventDefault()
    if (isCurrent && offers[at]) run(offers[at])
    else isWaitingToRun.current = !isCurrent
  }
  return (
    <div onKeyDown={listen}>
      <div className={classes.box}>
        <Icon name="search" size={18} color="var(--ink-3)" />
        <input
          className={classes.input} value={typed} autoFocus data-autofocus placeholder={t`Find a person, go somewhere, do something`}
          role="combobox" aria-expanded aria-controls="palette-offers" aria-activedescendant={offers[at] ? `offer-${at}` : undefined} aria-label={t`Search, go to, do`}
          onChange={(event) => { setTyped(event.target.value); setAt(0); isWaitingToRun.current = false }} autoComplete="off" spellCheck={false}
        />
        <KeyCaps keys="escape" />
      </div>
      <OfferList offers={offers} at={at} onPoint={setAt} onRun={run} emptyText={isLost ? t`The server cannot be reached` : isCurrent && typed ? t`Nothing is called “${typed}”. Try fewer letters, part of an e-mail address or a phone number.` : ''} />
      <p className={classes.foot}>{t`↑ ↓ to choose, ↵ to open, “>” for what can be done`}</p>
    </div>
  )
}
