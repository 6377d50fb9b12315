import { Problem } from '@/api/problem'
import type { Parcel } from '@/api/parcel'
import { createRecord } from '@/api/records'
import { api } from '@/api/client'
import type { Session } from '@/api/contract'
import { queryClient } from '@/api/queries'
import { sessionQuery } from '@/api/session'
import { sendChange } from './changes'
import { dropParcel, findParcel, putParcel, showParcels } from './outbox'
import { unsent } from './unsent'

/** What became of sending: `gone` is what another tab has sent or thrown away. */
export type Outcome = { kind: 'sent'; parcel: Parcel; entry: string | null } | { kind: 'refused'; problem: Problem } | { kind: 'waiting' | 'contested' | 'gone' }

/** An answer that does not come is no answer; the key makes asking again harmless. */
const LONGEST = 30_000
const LATER = [0, 401, 408, 429]

let turn: Promise<unknown> = Promise.resolve()

/** One tab at a time sends, and one parcel after the other. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (navigator.locks) return navigator.locks.request('regulars-outbox', work) as Promise<T>
  const next = turn.then(work, work)
  turn = next.catch(() => undefined)
  return next
}

/** Sends one parcel, if it still waits. */
export function sendParcel(name: string): Promise<Outcome> {
  return inTurn(async () => {
    const parcel = await findParcel(name)
    return parcel ? deliver(parcel) : { kind: 'gone' }
  })
}

/** Sends everything that waits and is the signed-in user's own; what the server refuses does not hold up the rest. */
export function sendAll(tell: (outcome: Outcome, parcel: Parcel) => void): Promise<void> {
  return inTurn(async () => {
    // Shown before anything else: without a line this is as far as it goes.
    await showParcels()
    const waiting = unsent.all().filter(({ state }) => state === 'waiting')
    if (waiting.length === 0) return
    // Asked anew: in another tab somebody else may have come in.
    const owner = await whoIsHere()
    for (const parcel of waiting) {
      if (parcel.owner !== owner) continue
      const outcome = await deliver(parcel)
      tell(outcome, parcel)
      if (outcome.kind === 'waiting' && (await findParcel(parcel.name))?.reason === undefined) return
    }
  })
}

async function whoIsHere(): Promise<string | null> {
  const session = await api.get<Session>('/session').catch(() => null)
  return session?.me ? String(session.me.id) : null
}

async function deliver(parcel: Parcel): Promise<Outcome> {
  const me = queryClient.getQueryData(sessionQuery.queryKey)?.me
  if (!me || String(me.id) !== parcel.owner) return { kind: 'waiting' }
  try {
    const entry = parcel.create ? await sendWritten(parcel) : await sendChange(parcel)
    if (entry === 'contested') return { kind: 'contested' }
    await dropParcel(parcel.name)
    return { kind: 'sent', parcel, entry }
  } catch (error) {
    const problem = error instanceof Problem ? error : new Problem(500, { detail: String(error) })
    if (problem.status >= 400 && problem.status < 500 && !LATER.includes(problem.status)) {
      await putParcel({ ...parcel, state: 'refused', reason: [problem.message, ...problem.errors.map(({ message }) => message)].join(' ') })
      return { kind: 'refused', problem }
    }
    await putParcel({ ...parcel, reason: LATER.includes(problem.status) ? undefined : problem.message })
    return { kind: 'waiting' }
  }
}

async function sendWritten({ name, create }: Parcel): Promise<string | null> {
  const { entry } = await createRecord(create!.recordType, create!.values, { key: name, signal: AbortSignal.timeout(LONGEST) })
  return entry
}
