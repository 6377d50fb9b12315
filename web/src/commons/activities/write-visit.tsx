import { t } from '@lingui/core/macro'
import type { Composing } from '@/core/journal/composer/composings'
import { lazyPart } from '@/core/kit/lazy-part'
import { isWordless } from './words'
import { momentValue } from './when-box'

const VisitForm = lazyPart(() => import('./visit-form').then((module) => module.VisitForm))

export interface VisitDraft { place: string; outcome: string | null; duration: number | null; at: string | null; summary: string | null }

export const visit: Composing<VisitDraft> = {
  slug: 'visit', recordType: 'visits', icon: 'map-pin', keys: 'v',
  label: () => t`Visit`, action: () => t`Write down a visit`, hint: () => t`How was the visit? …`, done: () => t`The visit is written down.`,
  blank: () => ({ place: '', outcome: null, duration: null, at: null, summary: null }),
  isEmpty: ({ place, outcome, duration, summary }) => !place.trim() && !outcome && duration === null && isWordless(summary),
  toValues: (draft, subject, description) => ({
    place: draft.place.trim() || null, outcome: draft.outcome, duration: draft.duration, summary: isWordless(draft.summary) ? null : draft.summary,
    party: subject.id, happened_at: momentValue(description, 'happened_at', draft.at),
  }),
  toEntry: (draft, subject, me) => ({
    icon: 'map-pin', text: isWordless(draft.summary) ? null : draft.summary,
    sentence: draft.place ? t`${me.name} met ${subject.title} at ${draft.place}` : t`${me.name} met ${subject.title}`,
    ...(draft.at ? { happened_at: draft.at } : {}),
  }),
  Form: VisitForm,
}
