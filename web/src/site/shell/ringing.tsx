import { useSign } from '@/core/live/signs'
import { laterPart } from '@/core/kit/lazy-part'

const CallCards = laterPart(() => import('@/rooms/insight/calls/call-cards').then((module) => module.CallCards), { missing: () => null })

/** Where calls show; drawn from the first one on. */
export function Ringing() {
  return useSign('calls') !== '' && <CallCards />
}
