import { plural, t } from '@lingui/core/macro'
import { formatTime } from '@/foundation/dates'
import { formatDuration } from '@/foundation/numbers'
import type { Card, PhoneCall } from './contract'

/** How a call stands, in a few words; while it is spoken, for how long. */
export function sayState(call: PhoneCall, now: number): string {
  if (call.state === 'ringing') return call.direction === 'in' ? t`is calling` : t`is being called`
  if (call.state === 'answered') return t`speaking for ${clock(now - Date.parse(call.answered_at ?? call.rang_at))}`
  if (call.has_voicemail) return t`left a message at ${formatTime(call.rang_at)}`
  if (call.is_missed) return call.direction === 'in' ? t`missed at ${formatTime(call.rang_at)}` : t`not reached at ${formatTime(call.rang_at)}`
  return call.seconds === null ? t`spoke at ${formatTime(call.rang_at)}` : t`spoke for ${formatDuration(call.seconds)}`
}

function clock(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** Who is meant, as far as that is known. */
export function sayWho(call: PhoneCall & { card?: { number: { shown: string }; party: number | null; parties: { id: string; title: string }[] } }): string {
  const sure = call.card?.parties.find(({ id }) => id === String(call.card?.party))
  return sure?.title || call.card?.number.shown || call.number || t`Number withheld`
}

/** What is known of whoever calls, in a line: who she works for, and what is open between us. */
export function sayKnown({ parties, party, known }: Card): string {
  const sure = parties.find(({ id }) => id === String(party))
  if (!sure) return parties.length ? t`Several have this number. Who is it?` : t`Nobody here has this number.`
  const [cases, deals] = [known?.cases.length ?? 0, known?.deals.length ?? 0]
  return [
    sure.employer?.title ?? sure.city,
    cases > 0 && plural(cases, { one: '# open case', other: '# open cases' }),
    deals > 0 && plural(deals, { one: '# open deal', other: '# open deals' }),
  ].filter(Boolean).join(' · ')
}
