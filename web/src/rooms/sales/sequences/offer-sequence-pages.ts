import { t } from '@lingui/core/macro'
import type { Link } from '@/api/contract'
import { offerSpecials } from '@/core/record-page/specials'
import { StepRow } from './step-row'

/** Makes the page of a sequence tell its steps by their days, and that of somebody in one her story. */
export function offerSequencePages(): void {
  offerSpecials({
    slug: 'sequences', fits: ({ type }) => type === 'sequences',
    sets: [{ name: 'steps', isTop: true, Row: StepRow, invite: () => t`What is done, on which day?` }],
  })
  offerSpecials({ slug: 'enrolments', fits: ({ type }) => type === 'enrolments', storyOf: (record) => record.party as Link | null })
}
