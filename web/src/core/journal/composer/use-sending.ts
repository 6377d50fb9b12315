import { useCallback, useState, useSyncExternalStore } from 'react'
import type { Link } from '@/api/contract'
import type { Parcel } from '@/api/parcel'
import type { Problem } from '@/api/problem'
import { unsent } from '@/core/outbox/unsent'
import { announceProblem } from '@/core/kit/notices'
import { keepDraft } from '@/foundation/drafts'
import { showAtOnce } from '../timeline-query'

interface Sending {
  /** Written but not arrived: sent by themselves, and offered here until they have. */
  waiting: Parcel[]
  send: (parcel: Parcel) => Promise<void>
  forget: (parcel: Parcel) => void
}

/**
 * Sends what was written and shows it at once. What does not arrive (no line, session over) waits in this browser
 * (core/outbox); what the server refuses goes back to the author through `onRefused`.
 */
export function useSending({ type, id }: Link, onRefused: (parcel: Parcel, error: Problem) => void): Sending {
  const all = useSyncExternalStore(unsent.onChange, unsent.all)
  const [underWay, setUnderWay] = useState<readonly string[]>([])
  const send = useCallback(async (parcel: Parcel) => {
    // Until the browser's database has it.
    keepDraft(`outbox:${parcel.name}`, parcel)
    setUnderWay((before) => [...before, parcel.name])
    const takeAway = showAtOnce(type, id, parcel.create!.entry)
    try {
      const { handOver } = await import('@/core/outbox/handing-over')
      const problem = await handOver(parcel)
      if (problem) onRefused(parcel, problem)
    } catch {
      // The part that sends could not be fetched: it finds the parcel when it comes.
      unsent.show([...unsent.all().filter(({ name }) => name !== parcel.name), parcel])
    } finally {
      takeAway()
      setUnderWay((before) => before.filter((name) => name !== parcel.name))
    }
  }, [type, id, onRefused])
  const forget = (parcel: Parcel) => { import('@/core/outbox/outbox').then(({ dropParcel }) => dropParcel(parcel.name)).catch(announceProblem) }
  const waiting = all.filter(({ name, subject }) => subject.type === type && subject.id === id && !underWay.includes(name))
  return { waiting, send, forget }
}
