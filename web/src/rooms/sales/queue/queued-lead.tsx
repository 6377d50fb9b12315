import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link as Anchor } from '@tanstack/react-router'
import { useState } from 'react'
import type { Link, RecordView, TypeDescription } from '@/api/contract'
import { describeQuery } from '@/api/describe'
import { recordQuery } from '@/api/records'
import { AboutParty } from '@/commons/activities/page/about-party'
import { CameBefore } from '@/commons/activities/page/came-before'
import { Icon } from '@/core/kit/icon'
import { KeyCaps } from '@/core/kit/key-caps'
import { lazyPart } from '@/core/kit/lazy-part'
import { WaitingRows } from '@/core/kit/waiting'
import { DoublesOf } from '../leads/doubles-of'
import { LeadSummary } from '../leads/lead-summary'
import classes from './queue.module.css'

const LetGoDialog = lazyPart(() => import('../leads/let-go-dialog').then((module) => module.LetGoDialog))

/** The lead that is looked at: what they want, how to reach them, what came before. */
export function QueuedLead({ id, onTake }: { id: string; onTake: () => void }) {
  const { data: description } = useQuery(describeQuery('leads'))
  const { data: record } = useQuery(recordQuery('leads', id))
  if (!description || !record) return <section className={classes.lead}><WaitingRows count={4} /></section>
  const party = record.party as Link | null
  const here = { type: 'leads', id, title: record.title }
  return (
    <section className={classes.lead} aria-label={record.title}>
      <header className={classes.leadHead}>
        <h2 className={classes.leadTitle} dir="auto"><Anchor to="/$type/$id" params={{ type: 'leads', id }}>{record.title}</Anchor></h2>
        <Deeds record={record} description={description} onTake={onTake} />
      </header>
      <LeadSummary record={record} description={description} isReadOnly />
      {party && <div className={classes.cards}><AboutParty party={party} /><DoublesOf party={party} /><CameBefore party={party} except={here} /></div>}
    </section>
  )
}

function Deeds({ record, description, onTake }: { record: RecordView; description: TypeDescription; onTake: () => void }) {
  const [isLettingGo, setLettingGo] = useState(false)
  const letGo = description.verbs.find(({ slug }) => slug === 'disqualify')
  if (!record.rights.change || record.state !== 'new') return null
  return (
    <div className={classes.deeds}>
      <Button leftSection={<Icon name="hand-grab" />} rightSection={<KeyCaps keys="enter" />} onClick={onTake}>{t`Take up`}</Button>
      {letGo && <Button variant="subtle" color="gray" leftSection={<Icon name="circle-x" />} onClick={() => setLettingGo(true)}>{letGo.label}</Button>}
      {isLettingGo && letGo && <LetGoDialog record={record} verb={letGo} onClose={() => setLettingGo(false)} />}
    </div>
  )
}
