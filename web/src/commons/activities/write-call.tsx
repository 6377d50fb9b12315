import { t } from '@lingui/core/macro'
import type { Composing } from '@/core/journal/composer/composings'
import { lazyPart } from '@/core/kit/lazy-part'
import { isWordless } from './words'
import { momentValue } from './when-box'

const CallForm = lazyPart(() => import('./call-form').then((module) => module.CallForm))

export interface CallDraft { direction: string; outcome: string | null; duration: number | null; at: string | null; summary: string | null }

export const call: Composing<CallDraft> = {
  slug: 'call', recordType: 'calls', icon: 'phone', keys: 'l',
  label: () => t`Call`, action: () => t`Log a call`, hint: () => t`What was said on the phone? …`, done: () => t`The call is written down.`,
  blank: () => ({ direction: 'out', outcome: null, duration: null, at: null, summary: null }),
  isEmpty: ({ outcome, duration, summary }) => !outcome && duration === null && isWordless(summary),
  toValues: (draft, subject, description) => ({
    direction: draft.direction, outcome: draft.outcome, duration: draft.duration, summary: isWordless(draft.summary) ? null : draft.summary,
    party: subject.id, happened_at: momentValue(description, 'happened_at', draft.at),
  }),
  toEntry: (draft, subject, me) => ({
    icon: draft.direction === 'in' ? 'phone-incoming' : 'phone-outgoing', text: isWordless(draft.summary) ? null : draft.summary,
    sentence: draft.direction === 'in' ? t`${subject.title} called ${me.name}` : t`${me.name} called ${subject.title}`,
    ...(draft.at ? { happened_at: draft.at } : {}),
  }),
  Form: CallForm,
}
