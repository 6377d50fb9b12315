import type { Parcel } from '@/api/parcel'
import type { Problem } from '@/api/problem'
import { refreshRecords } from '@/api/queries'
import { announce } from '@/core/kit/notices'
import { freshenStory } from '@/core/journal/timeline-query'
import { dropParcel, putParcel } from './outbox'
import { sendParcel } from './sending'

/** Keeps what was just written and sends it; what the server refuses goes back to its writer as a Problem. */
export async function handOver(parcel: Parcel): Promise<Problem | null> {
  await putParcel(parcel)
  const outcome = await sendParcel(parcel.name)
  if (outcome.kind === 'refused') {
    await dropParcel(parcel.name)
    return outcome.problem
  }
  if (outcome.kind !== 'sent') return null
  const { subject: { type, id }, create } = parcel
  const around = () => Promise.all([freshenStory(type, id, create?.entry.happened_at), refreshRecords()]).catch(() => undefined)
  announce({ text: create?.done ?? '', entry: outcome.entry, afterUndo: () => { void around() } })
  await around()
  return null
}
