import { t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import type { Link } from '@/api/contract'
import { houseQuery } from '@/api/describe'
import type { Parcel } from '@/api/parcel'
import type { Problem } from '@/api/problem'
import { useActions } from '@/core/kit/actions'
import { laterPart } from '@/core/kit/lazy-part'
import { announceProblem } from '@/core/kit/notices'
import { draftName } from '@/foundation/draft-names'
import { keepDraft, readDraft } from '@/foundation/drafts'
import { ComposerBar } from './composer-bar'
import { ComposerFrame } from './composer-frame'
import { ComposingBox } from './composing-box'
import { composings, type AnyComposing } from './composings'
import { useSending } from './use-sending'

const UnsentRows = laterPart(() => import('@/core/outbox/unsent-rows').then((module) => module.UnsentRows))

interface Props { subject: Link; /** Open with this one. */ first?: string; isSheet: boolean; onClose?: () => void }

/** Where one writes down what just happened: a note, a call, a visit, a task. Opens by a key; never loses a word. */
export function Composer({ subject, first, isSheet, onClose }: Props) {
  const offered = useOffered()
  const withDraft = () => offered.find(({ slug }) => readDraft(draftName(slug, subject.type, subject.id)) !== null)?.slug ?? null
  const [open, setOpen] = useState<string | null>(() => first ?? (isSheet ? null : withDraft()))
  const [isAsked, setAsked] = useState(!!first)
  const [wasOpen, setWasOpen] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const show = (slug: string | null) => { setProblem(null); setAsked(slug !== null); setWasOpen(slug === null); setOpen(slug); if (!slug) onClose?.() }
  // Somebody elsewhere on the page asked for it: "add a task" in a panel.
  useEffect(() => { if (first) { setAsked(true); setOpen(first) } }, [first])
  const { type, id } = subject
  const takeBack = useCallback(({ create }: Parcel, refusal: Problem | null) => {
    keepDraft(draftName(create!.composing, type, id), create!.draft)
    setAsked(true)
    setOpen(create!.composing)
    setProblem(refusal)
    if (refusal && !refusal.errors.length) announceProblem(refusal)
  }, [type, id])
  const { waiting, send, forget } = useSending(subject, takeBack)
  useActions(offered.map((each) => ({
    id: `compose:${each.slug}`, label: each.action(), group: t`Write down`, icon: each.icon, keys: each.keys, typesInto: true, run: () => show(each.slug),
  })))
  // Whoever begins to write may lose the line before she has written.
  useEffect(() => { if (open) { UnsentRows.fetch().catch(() => undefined); import('@/core/outbox/handing-over').catch(() => undefined) } }, [open])
  const current = offered.find(({ slug }) => slug === open)
  if (!offered.length) return null
  return (
    <>
      {(isSheet || !current) && <ComposerBar offered={offered} subject={subject} onOpen={show} isSheet={isSheet} takesFocus={wasOpen && !isSheet} />}
      {current && (
        <ComposerFrame offered={offered} current={current} onOpen={show} isSheet={isSheet}>
          <ComposingBox
            key={`${current.slug}:${problem ? 'again' : ''}`} composing={current} subject={subject} problem={problem} autoFocus={isAsked}
            onSend={(parcel) => { show(null); void send(parcel) }} onClose={() => show(null)}
          />
        </ComposerFrame>
      )}
      {waiting.length > 0 && <UnsentRows parcels={waiting} onEdit={(parcel) => { forget(parcel); takeBack(parcel, null) }} />}
    </>
  )
}

/** Those whose record type the user may create. */
function useOffered(): AnyComposing[] {
  const { data: house } = useQuery(houseQuery)
  const mayCreate = new Set(house?.types.filter(({ rights }) => rights.create).map(({ type }) => type))
  return composings().filter(({ recordType }) => mayCreate.has(recordType))
}
