import { readDraft } from '@/foundation/drafts'
import { clockNow } from '@/foundation/clock'
import type { ShownCall } from './contract'

const MINUTE = 60_000
/** So long a call stays on the screen with no news of it; of one that is spoken none need come. */
const STAYS = { ringing: 4 * MINUTE, answered: 120 * MINUTE, ended: 2 * MINUTE }
const heard = new Map<string, { state: string; at: number }>()

/** Whether a call is still to be seen: it goes by itself, but not from under what somebody types about it. */
export function isLasting(call: ShownCall, now: number): boolean {
  return now - heardAt(call) < STAYS[call.state] || !!readDraft<string>(noteName(call.id))?.trim()
}

export const noteName = (call: string) => `call-note:${call}`

/** When this page heard how it stands: the telephone system's clock may be wrong, and tells only of what was before. */
function heardAt(call: ShownCall): number {
  const before = heard.get(call.id)
  if (before?.state === call.state) return before.at
  const isOld = !before && call.state === 'ended'
  const at = isOld ? Date.parse(call.ended_at ?? call.rang_at) : clockNow()
  heard.set(call.id, { state: call.state, at })
  return at
}
