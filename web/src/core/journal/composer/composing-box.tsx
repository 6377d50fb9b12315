import { t } from '@lingui/core/macro'
import { Button, Skeleton, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type KeyboardEvent } from 'react'
import type { EntryView, Link, Me, TypeDescription } from '@/api/contract'
import { describeQuery } from '@/api/describe'
import type { Parcel } from '@/api/parcel'
import type { Problem } from '@/api/problem'
import { useMe } from '@/api/session'
import { useDraft } from '@/core/kit/drafts'
import { KeyCaps } from '@/core/kit/key-caps'
import { draftName } from '@/foundation/draft-names'
import { clockNow } from '@/foundation/clock'
import classes from './composer.module.css'
import type { AnyComposing } from './composings'

interface Props {
  composing: AnyComposing
  subject: Link
  problem: Problem | null
  autoFocus: boolean
  onSend: (parcel: Parcel) => void
  onClose: () => void
}

/** One composing with its draft, and the buttons below it. */
export function ComposingBox({ composing, subject, problem, autoFocus, onSend, onClose }: Props) {
  const me = useMe()
  const { data: description } = useQuery(describeQuery(composing.recordType))
  const [draft, setDraft, forget] = useDraft<unknown>(draftName(composing.slug, subject.type, subject.id), composing.blank(me))
  const [lack, setLack] = useState<string | null>(null)
  if (!description) return <Skeleton height={96} m="sm" />
  const isEmpty = composing.isEmpty(draft)
  const send = () => {
    const missing = isEmpty ? t`Write a word first.` : composing.lacks?.(draft) ?? null
    setLack(missing)
    if (missing) return
    // Handed over first: the draft goes only when the words lie somewhere else.
    onSend(makeParcel(composing, draft, subject, description, me))
    forget()
  }
  const listen = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); event.stopPropagation(); send() }
    // An open list takes the first Escape for itself.
    if (event.key === 'Escape' && (event.target as HTMLElement).getAttribute('aria-expanded') !== 'true') { event.stopPropagation(); onClose() }
  }
  const errors = problem?.byField() ?? {}
  return (
    <div className={classes.box} onKeyDownCapture={listen}>
      <composing.Form draft={draft} onChange={(next: unknown) => { setLack(null); setDraft(next) }} description={description} errors={errors} autoFocus={autoFocus} />
      <div className={classes.foot}>
        <Text size="sm" className={classes.says} role={lack || problem ? 'alert' : undefined}>{lack ?? problem?.message ?? ''}</Text>
        {!isEmpty && <Button variant="subtle" color="gray" onClick={() => { forget(); onClose() }}>{t`Throw away`}</Button>}
        <Button variant="filled" onClick={send} rightSection={<span className={classes.keys}><KeyCaps keys="mod+enter" /></span>}>{t`Save`}</Button>
      </div>
    </div>
  )
}

function makeParcel(composing: AnyComposing, draft: unknown, subject: Link, description: TypeDescription, me: Me): Parcel {
  const now = new Date(clockNow()).toISOString()
  const entry: Omit<EntryView, 'id'> = {
    at: now, happened_at: now, event: composing.slug, by: { id: me.id, title: me.name, picture: me.picture }, via: 'ui', room: '', about: null, shows: null,
    changes: [], whom: [], via_person: null, undone_by: null, can_undo: false, ...composing.toEntry(draft, subject, me),
  }
  return {
    name: crypto.randomUUID(), at: Date.now(), owner: String(me.id), subject, state: 'waiting', says: entry.sentence,
    create: { composing: composing.slug, recordType: composing.recordType, values: composing.toValues(draft, subject, description), entry, draft, done: composing.done(draft) },
  }
}
