import { t } from '@lingui/core/macro'
import { offerStoryKind } from '@/core/journal/story-kinds'

/** What any story may tell of web forms. */
export function offerWebforms(): void {
  offerStoryKind({ slug: 'webforms', label: () => t`Web forms`, icon: 'forms', events: ['submission.came', 'submission.waits', 'submission.proposal_taken'] })
}
