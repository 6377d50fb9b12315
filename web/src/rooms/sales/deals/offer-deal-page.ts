import type { Link } from '@/api/contract'
import { lazyPart } from '@/core/kit/lazy-part'
import { offerSpecials } from '@/core/record-page/specials'
import { DealTop } from './deal-top'
import { LinesTable } from './lines-table'
import { NextStep } from './next-step'
import { WhoIsWho } from './who-is-who'

const LinesEditor = lazyPart(() => import('./lines-editor').then((module) => module.LinesEditor))
const LoseForm = lazyPart(() => import('./lose-form').then((module) => module.LoseForm))
const SplitDialog = lazyPart(() => import('./split-dialog').then((module) => module.SplitDialog))

/** Makes the page of a deal speak of where it stands and what is next before the form, with its customer's story beside it. */
export function offerDealPage(): void {
  offerSpecials({
    slug: 'deals', fits: ({ type }) => type === 'deals', Top: DealTop, Summary: NextStep,
    tells: ['stage', 'pipeline', 'state', 'weighted', 'stage_since', 'next_step', 'lost_reason', 'closed_at', 'chance', 'passed', 'currency'],
    sets: [{ name: 'lines', Body: LinesTable, Editor: LinesEditor }],
    panels: [{ slug: 'who', Panel: WhoIsWho, isUrgent: true }],
    hides: ['parts'],
    dialogs: { lose: LoseForm, split: SplitDialog },
    placesVerbs: ['plan'],
    storyOf: (record) => record.party as Link | null,
  })
}
