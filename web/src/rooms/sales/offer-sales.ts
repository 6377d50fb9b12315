import type { Link } from '@/api/contract'
import { offerSpecials } from '@/core/record-page/specials'
import { DealSummary } from './deals/deal-summary'

/** Makes the page of a deal speak of where it stands before the form, with its customer's story beside it. */
export function offerSales(): void {
  offerSpecials({
    slug: 'deals', fits: ({ type }) => type === 'deals', Summary: DealSummary,
    tells: ['stage', 'pipeline', 'state', 'value', 'weighted', 'expected_on', 'stage_since', 'chance', 'passed', 'currency'],
    storyOf: (record) => record.party as Link | null,
  })
}
