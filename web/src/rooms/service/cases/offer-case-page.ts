import type { Link } from '@/api/contract'
import { offerSpecials } from '@/core/record-page/specials'
import { CaseArticles } from '../articles/case-panel'
import { CaseSummary } from './case-summary'

/** Makes the page of a case speak of what was promised before the form, with its customer's story and what may answer it beside it. */
export function offerCasePage(): void {
  offerSpecials({
    slug: 'cases', fits: ({ type }) => type === 'cases', Summary: CaseSummary,
    tells: ['number', 'state', 'priority', 'channel', 'answer_due_at', 'solve_due_at', 'is_answer_late', 'is_solve_late', 'paused_at', 'parent', 'follows', 'links', 'satisfaction', 'satisfaction_said', 'rated_at'],
    storyOf: (record) => record.party as Link | null,
  })
  offerSpecials({ slug: 'case-articles', fits: ({ type }) => type === 'cases', panels: [{ slug: 'knowledge', Panel: CaseArticles }] })
}
