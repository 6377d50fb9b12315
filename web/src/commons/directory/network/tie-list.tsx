import { plural, t } from '@lingui/core/macro'
import { UnstyledButton } from '@mantine/core'
import { Link as Anchor } from '@tanstack/react-router'
import { Face } from '@/core/kit/face'
import { Icon } from '@/core/kit/icon'
import type { NetworkNode } from './network-query'
import classes from './network.module.css'
import { sayTime } from './say-time'
import type { Tie } from './ties'

interface Props { centre: NetworkNode | undefined; ties: Tie[]; onGo: (id: string) => void }

/** The same network in words, for reading and for screen readers: each line walks on. */
export function TieList({ centre, ties, onGo }: Props) {
  if (!centre) return null
  return (
    <section className={classes.listSide} aria-label={t`Relationships of ${centre.title}`}>
      <header className={classes.listHead}>
        <Face name={centre.title} picture={centre.picture} size={36} square={centre.type !== 'people'} />
        <div className={classes.listWho}>
          <h2 className={classes.listName}>{centre.title}</h2>
          <p className={classes.listCount} aria-live="polite">{plural(ties.length, { 0: 'No relationships yet', one: '# relationship', other: '# relationships' })}</p>
        </div>
        <Anchor to="/$type/$id" params={{ type: centre.type, id: centre.id }} className={classes.openPage}>{t`Open page`}</Anchor>
      </header>
      <ul className={classes.ties}>
        {ties.map(({ edge, other, words, isEnded }) => (
          <li key={edge.id} data-ended={isEnded}>
            <UnstyledButton className={classes.tie} onClick={() => onGo(other.id)}>
              <Face name={other.title} picture={other.picture} size={28} square={other.type !== 'people'} />
              <span className={classes.tieWords}>
                <span className="one-line"><span className="quiet">{words}</span> <strong>{other.title}</strong></span>
                {(edge.note || sayTime(edge)) && <span className={`one-line ${classes.tieMore}`}>{[edge.note, sayTime(edge)].filter(Boolean).join(' · ')}</span>}
              </span>
              <Icon name="chevron-right" size={14} color="var(--ink-3)" />
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
