import { t } from '@lingui/core/macro'
import type { Link } from '@/api/contract'
import { lazyPart } from '@/core/kit/lazy-part'
import { offerSpecials } from '@/core/record-page/specials'
import { DealTop } from './deals/deal-top'
import { LinesTable } from './deals/lines-table'
import { NextStep } from './deals/next-step'
import { WhoIsWho } from './deals/who-is-who'
import { LeadParty } from './leads/lead-party'
import { LeadSummary } from './leads/lead-summary'
import { PartySequences } from './sequences/party-sequences'
import { StepRow } from './sequences/step-row'

const LetGoDialog = lazyPart(() => import('./leads/let-go-dialog').then((module) => module.LetGoDialog))
const QualifyDialog = lazyPart(() => import('./leads/qualify-dialog').then((module) => module.QualifyDialog))

const LinesEditor = lazyPart(() => import('./deals/lines-editor').then((module) => module.LinesEditor))
const LoseForm = lazyPart(() => import('./deals/lose-form').then((module) => module.LoseForm))

/** Makes the page of a deal speak of where it stands and what is next before the form, with its customer's story beside it. */
export function offerSales(): void {
  offerSpecials({
    slug: 'deals', fits: ({ type }) => type === 'deals', Top: DealTop, Summary: NextStep,
    tells: ['stage', 'pipeline', 'state', 'weighted', 'stage_since', 'next_step', 'lost_reason', 'closed_at', 'chance', 'passed', 'currency'],
    sets: [{ name: 'lines', Body: LinesTable, Editor: LinesEditor }],
    panels: [{ slug: 'who', Panel: WhoIsWho, isUrgent: true }],
    hides: ['parts'],
    dialogs: { lose: LoseForm },
    placesVerbs: ['plan'],
    storyOf: (record) => record.party as Link | null,
  })
  offerSpecials({
    slug: 'leads', fits: ({ type }) => type === 'leads', Summary: LeadSummary,
    tells: ['score', 'about', 'state', 'reason', 'assigned_why', 'worked_at', 'closed_at', 'deal'],
    panels: [{ slug: 'lead-party', Panel: LeadParty, isUrgent: true }],
    dialogs: { qualify: QualifyDialog, disqualify: LetGoDialog },
    storyOf: (record) => record.party as Link | null,
  })
  offerSpecials({
    slug: 'in-sequences', fits: ({ type }) => ['people', 'organisations', 'households'].includes(type),
    panels: [{ slug: 'sequences', Panel: PartySequences }], hides: ['enrolments'],
  })
  offerSpecials({
    slug: 'sequences', fits: ({ type }) => type === 'sequences',
    sets: [{ name: 'steps', isTop: true, Row: StepRow, invite: () => t`What is done, on which day?` }],
  })
  offerSpecials({ slug: 'enrolments', fits: ({ type }) => type === 'enrolments', storyOf: (record) => record.party as Link | null })
}
