import { Button } from '@mantine/core'
import { useState } from 'react'
import type { RecordView, TypeDescription, Verb } from '@/api/contract'
import { useActions } from '@/core/kit/actions'
import { Icon } from '@/core/kit/icon'
import { lazyPart } from '@/core/kit/lazy-part'
import { t } from '@lingui/core/macro'
import { dialogFor, specialsFor } from '../specials'
import { runVerb } from './run-verb'

const VerbDialog = lazyPart(() => import('./verb-dialog').then((module) => module.VerbDialog))

const SHOWN = 3

/** The verbs one can use on this record now: the server says which in the record's own `verbs`. */
export function offeredVerbs(description: TypeDescription, record: RecordView): Verb[] {
  const allowed = record.verbs as string[] | undefined
  if (record.trashed_at || !record.rights.change) return []
  return description.verbs.filter(({ slug }) => !allowed || allowed.includes(slug))
}

/** Buttons for what one can do with a record beside editing it; those that need more open a small form. */
export function VerbButtons({ description, record }: { description: TypeDescription; record: RecordView }) {
  const [asked, setAsked] = useState<Verb | null>(null)
  const specials = specialsFor(description)
  const placed = new Set(specials.flatMap(({ placesVerbs = [] }) => placesVerbs))
  const verbs = offeredVerbs(description, record)
  const start = (verb: Verb) => verb.fields.length || verb.danger ? setAsked(verb) : void runVerb(description.type, record, verb, {}).catch(() => undefined)
  useActions(verbs.map((verb) => ({ id: `verb:${verb.slug}`, label: verb.label, group: t`This page`, icon: verb.icon, run: () => start(verb) })))
  return (
    <>
      {verbs.filter(({ slug }) => !placed.has(slug)).slice(0, SHOWN).map((verb) => (
        <Button key={verb.slug} leftSection={<Icon name={verb.icon} />} onClick={() => start(verb)} color={verb.danger ? 'red' : undefined}>{verb.label}</Button>
      ))}
      {asked && <AskedDialog description={description} record={record} verb={asked} onClose={() => setAsked(null)} />}
    </>
  )
}

function AskedDialog({ description, record, verb, onClose }: { description: TypeDescription; record: RecordView; verb: Verb; onClose: () => void }) {
  const Own = dialogFor(description, verb.slug)
  return Own ? <Own record={record} verb={verb} onClose={onClose} /> : <VerbDialog type={description.type} record={record} verb={verb} onClose={onClose} />
}
