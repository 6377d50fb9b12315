import type { Link } from '@/api/contract'
import { lazyPart } from '@/core/kit/lazy-part'
import { offerSpecials } from '@/core/record-page/specials'
import { LeadParty } from './lead-party'
import { LeadSummary } from './lead-summary'

const LetGoDialog = lazyPart(() => import('./let-go-dialog').then((module) => module.LetGoDialog))
const QualifyDialog = lazyPart(() => import('./qualify-dialog').then((module) => module.QualifyDialog))

/** Makes the page of a lead speak of how warm it is and why, with its sender's story beside it. */
export function offerLeadPage(): void {
  offerSpecials({
    slug: 'leads', fits: ({ type }) => type === 'leads', Summary: LeadSummary,
    tells: ['score', 'about', 'state', 'reason', 'assigned_why', 'worked_at', 'closed_at', 'deal'],
    panels: [{ slug: 'lead-party', Panel: LeadParty, isUrgent: true }],
    dialogs: { qualify: QualifyDialog, disqualify: LetGoDialog },
    storyOf: (record) => record.party as Link | null,
  })
}
