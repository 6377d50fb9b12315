import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { RecordView, TypeDescription, Verb } from '@/api/contract'
import { useActions } from '@/core/kit/actions'
import { Icon } from '@/core/kit/icon'
import { lazyPart } from '@/core/kit/lazy-part'
import { t } from '@lingui/core/macro'
import { dialogFor, specialsFor } from '../specials'
import { runVerb } from './run-verb'

const VerbDialog = lazyPart(() => import('./verb-dialog').then((module) => module.VerbDialog))

const SHOWN = 3
const SHOWN_NARROW = 1

/** The verbs one can use on this record now: the server says which in the record's own `verbs`. */
export function offeredVerbs(description: TypeDescription, record: RecordView): Verb[] {
  const allowed = record.verbs as string[] | undefined
  if (record.trashed_at || !record.rights.change) return []
  return description.verbs.filter(({ slug }) => !allowed || allowed.includes(slug))
}

interface Offered { /** What has a button at the head of the page. */ buttons: Verb[]; /** What stands in the menu beside them. */ rest: Verb[]; start: (verb: Verb) => void; dialog: ReactNode }

/** What one can do with a record beside editing it; verbs that need more open a small form, to be drawn on the page. */
export function useVerbs(description: TypeDescription, record: RecordView, isNarrow: boolean): Offered {
  const [asked, setAsked] = useState<Verb | null>(null)
  const placed = new Set(specialsFor(description).flatMap(({ placesVerbs = [] }) => placesVerbs))
  const verbs = offeredVerbs(description, record)
  const unplaced = verbs.filter(({ slug }) => !placed.has(slug))
  const start = (verb: Verb) => verb.fields.length || verb.danger ? setAsked(verb) : void runVerb(description.type, record, verb, {}).catch(() => undefined)
  useActions(verbs.map((verb) => ({ id: `verb:${verb.slug}`, label: verb.label, group: t`This page`, icon: verb.icon, run: () => start(verb) })))
  const most = isNarrow ? SHOWN_NARROW : SHOWN
  const dialog = asked && <AskedDialog description={description} record={record} verb={asked} onClose={() => setAsked(null)} />
  return { buttons: unplaced.slice(0, most), rest: unplaced.slice(most), start, dialog }
}

export function VerbButtons({ buttons, start }: Pick<Offered, 'buttons' | 'start'>) {
  return buttons.map((verb) => (
    <Button key={verb.slug} leftSection={<Icon name={verb.icon} />} onClick={() => start(verb)} color={verb.danger ? 'red' : undefined}>{verb.label}</Button>
  ))
}

function AskedDialog({ description, record, verb, onClose }: { description: TypeDescription; record: RecordView; verb: Verb; onClose: () => void }) {
  const Own = dialogFor(description, verb.slug)
  return Own ? <Own record={record} verb={verb} onClose={onClose} /> : <VerbDialog type={description.type} record={record} verb={verb} onClose={onClose} />
}
