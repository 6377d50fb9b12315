import { plural, t } from '@lingui/core/macro'
import { useEffect, useRef } from 'react'
import { RichText } from '@/core/kinds/rich-text'
import { Face } from '@/core/kit/face'
import { Icon } from '@/core/kit/icon'
import { Moment } from '@/core/journal/moment'
import type { CaseRow, Said } from './contract'
import classes from './case-talk.module.css'

/** What the customer said, what she was told, and what was said among us: the three are told apart at a glance. */
export function CaseTalk({ said, row }: { said: Said[]; row: CaseRow }) {
  const box = useRef<HTMLDivElement>(null)
  const count = said.length
  const seen = useRef(0)
  // What was said last is what one answers.
  useEffect(() => {
    const place = box.current
    if (place && count !== seen.current && (seen.current === 0 || place.scrollHeight - place.scrollTop - place.clientHeight < 400)) place.scrollTop = place.scrollHeight
    seen.current = count
  }, [count])
  return (
    <div ref={box} className={classes.talk} tabIndex={0} role="log" aria-label={t`What was said`}>
      {said.length === 0 && <p className={classes.nothing}>{t`Nothing was written down yet. Ask, then answer here.`}</p>}
      {said.map((one) => <SaidLine key={`${one.kind}:${one.id ?? one.at}`} said={one} row={row} />)}
    </div>
  )
}

function SaidLine({ said, row }: { said: Said; row: CaseRow }) {
  const isTheirs = said.kind === 'heard'
  const customer = said.customer ?? row.contact ?? row.party
  const who = isTheirs ? customer?.title ?? t`The customer` : said.by?.title ?? t`Somebody of us`
  return (
    <article className={classes.said} data-kind={said.kind} data-undone={said.is_undone || undefined}>
      <header className={classes.by}>
        <Face name={who} picture={isTheirs ? customer?.picture : said.by?.picture} size={26} />
        <strong dir="auto">{who}</strong>
        <Kind said={said} />
        <span className={classes.when}><Moment at={said.at} /></span>
      </header>
      {said.kind === 'note' ? <RichText html={said.text} /> : said.text ? <p className={classes.words} dir="auto">{said.text}</p> : <p className={classes.silent}>{t`Without words: it was said elsewhere.`}</p>}
      <Beside said={said} />
    </article>
  )
}

function Kind({ said: { kind, is_mailed: isMailed } }: { said: Said }) {
  if (kind === 'note') return <span className={classes.only}><Icon name="lock" size={12} />{t`Only for us`}</span>
  if (kind === 'solution') return <span className={classes.kind}><Icon name="circle-check" size={13} />{isMailed ? t`solved it, by mail` : t`solved it`}</span>
  return kind === 'answer' ? <span className={classes.kind}>{isMailed ? t`answered by mail` : t`answered`}</span> : null
}

function Beside({ said }: { said: Said }) {
  const words = [
    said.is_undone && t`taken back`,
    said.others > 0 && plural(said.others, { one: 'told in one more case', other: 'told in # more cases' }),
    said.is_from_cause && t`told to all cases of the same cause`,
    said.went_on && t`went on in #${said.went_on}`,
  ].filter(Boolean)
  return words.length > 0 && <p className={classes.aside}>{words.join(' · ')}</p>
}
