import { t } from '@lingui/core/macro'
import { ActionIcon } from '@mantine/core'
import { useState } from 'react'
import type { Link } from '@/api/contract'
import { Face } from '@/core/kit/face'
import { Icon } from '@/core/kit/icon'
import { lazyPart } from '@/core/kit/lazy-part'
import { RecordLink } from '@/core/kit/record-link'
import { PartNote } from './part-note'
import { removePart, type Part } from './parts'
import classes from './parts.module.css'

const AddPart = lazyPart(() => import('./add-part').then((module) => module.AddPart))

interface Rights { mayAdd: boolean; mayChange: boolean; mayRemove: boolean }

/** Who else sells to this customer, apart from her own people, with what we know of each. */
export function Competitors({ deal, parts, mayAdd, ...rights }: { deal: Link; parts: Part[] } & Rights) {
  const [isAdding, setAdding] = useState(false)
  if (parts.length === 0 && !mayAdd) return null
  return (
    <section className={classes.rivals} aria-label={t`Competitors`}>
      <header className={classes.rivalsHead}>
        <h3 className={classes.rivalsTitle}>{t`Competitors`}</h3>
        {mayAdd && <ActionIcon size={22} aria-label={t`Add a competitor`} onClick={() => setAdding(true)}><Icon name="plus" size={15} /></ActionIcon>}
      </header>
      {parts.length > 0 && <ul className={classes.parts}>{parts.map((part) => <Competitor key={part.id} part={part} {...rights} />)}</ul>}
      {isAdding && <AddPart deal={deal} isCompetitor onLeave={() => setAdding(false)} />}
    </section>
  )
}

function Competitor({ part, mayChange, mayRemove }: { part: Part } & Omit<Rights, 'mayAdd'>) {
  const party = part.party!
  return (
    <li className={classes.part}>
      <Face name={party.title} picture={party.picture} size={34} square={party.type === 'organisations'} />
      <div className={classes.words}>
        <RecordLink type={party.type} id={String(party.id)} className={`one-line ${classes.name}`} dir="auto">{party.title}</RecordLink>
        <PartNote part={part} mayChange={mayChange} />
      </div>
      {mayRemove && <ActionIcon size={22} className={classes.away} aria-label={t`Take ${party.title} out of this deal`} onClick={() => void removePart(part)}><Icon name="x" size={13} /></ActionIcon>}
    </li>
  )
}
