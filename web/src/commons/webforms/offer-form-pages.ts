import { t } from '@lingui/core/macro'
import type { Link } from '@/api/contract'
import { laterPart } from '@/core/kit/lazy-part'
import { offerSpecials } from '@/core/record-page/specials'
import { FormSummary } from './form-summary'
import { SubmissionSummary } from './submission-summary'

const FormBuilder = laterPart(() => import('./form-builder').then((module) => module.FormBuilder))

/** Makes a form's page lead to its builder, and a submission's page tell what was answered. */
export function offerFormPages(): void {
  offerSpecials({
    slug: 'web-forms', fits: ({ type }) => type === 'web-forms', Summary: FormSummary, tells: ['slug', 'is_active', 'closes_on', 'questions'],
    looks: [{ slug: 'build', label: () => t`Builder`, icon: 'forms', keys: 'b', Look: FormBuilder }],
  })
  offerSpecials({ slug: 'submissions', fits: ({ type }) => type === 'submissions', Summary: SubmissionSummary, tells: ['told', 'state', 'party'], storyOf: (record) => record.party as Link | null })
}
