import { t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Link } from '@/api/contract'
import { houseQuery } from '@/api/describe'
import type { Problem } from '@/api/problem'
import { useActions } from '@/core/kit/actions'
import { announceProblem } from '@/core/kit/notices'
import { keepDraft, readDraft } from '@/foundation/drafts'
import { ComposerBar } from './composer-bar'
import { ComposerFrame } from './composer-frame'
import { ComposingBox } from './composing-box'
import { composings, type AnyComposing } from './composings'
import { draftName, type Parcel } from './outbox'
import { UnsentList } from './unsent-list'
import { useSending } from './use-sending'

interface Props { subject: Link; /** Open with this one. */ first?: string; isSheet: boolean; onClose?: () => void }

/** Where one writes down what just happened: a note, a call, a visit, a task. Opens by a key; never loses a word. */
export function Composer({ subject, first, isSheet, onClose }: Props) {
  const offered = useOffered()
  const withDraft = () => offered.find(({ slug }) => readDraft(draftName(slug, subject.type, subject.id)) !== null)?.slug ?? null
  const [open, setOpen] = useState<string | null>(() => first ?? (isSheet ? null : withDraft()))
  const [isAsked, setAsked] = useState(!!first)
  const [problem, setProblem] = useState<Problem | null>(null)
  const show = (slug: string | null) => { setProblem(null); setAsked(slug !== null); setOpen(slug); if (!slug) onClose?.() }
  // Somebody elsewhere on the page asked for it: "add a task" in a panel.
  useEffect(() => { if (first) { setAsked(true); setOpen(first) } }, [first])
  const { unsent, send, forget } = useSending(subject, (parcel, refusal) => {
    keepDraft(draftName(parcel.composing, subject.type, subject.id), parcel.draft)
    show(parcel.composing)
    setProblem(refusal)
    if (!refusal.errors.length) announceProblem(refusal)
  })
  useActions(offered.map((each) => ({
    id: `compose:${each.slug}`, label: each.action(), group: t`Write down`, icon: each.icon, keys: each.keys, typesInto: true, run: () => show(each.slug),
  })))
  const takeBackToEditing = (parcel: Parcel) => {
    keepDraft(draftName(parcel.composing, subject.type, subject.id), parcel.draft)
    forget(parcel)
    show(parcel.composing)
  }
  const current = offered.find(({ slug }) => slug === open)
  if (!offered.length) return null
  return (
    <>
      {(isSheet || !current) && <ComposerBar offered={offered} subject={subject} onOpen={show} isSheet={isSheet} />}
      {current && (
        <ComposerFrame offered={offered} current={current} onOpen={show} isSheet={isSheet}>
          <ComposingBox
            key={`${current.slug}:${problem ? 'again' : ''}`} composing={current} subject={subject} problem={problem} autoFocus={isAsked}
            onSend={(parcel) => { show(null); void send(parcel) }} onClose={() => show(null)}
          />
        </ComposerFrame>
      )}
      <UnsentList unsent={unsent} onRetry={(parcel) => void send(parcel)} onEdit={takeBackToEditing} onForget={forget} />
    </>
  )
}

/** Those whose record type the user may create. */
function useOffered(): AnyComposing[] {
  const { data: house } = useQuery(houseQuery)
  const mayCreate = new Set(house?.types.filter(({ rights }) => rights.create).map(({ type }) => type))
  return composings().filter(({ recordType }) => mayCreate.has(recordType))
}
