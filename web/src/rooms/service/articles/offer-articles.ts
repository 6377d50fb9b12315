import { offerSpecials } from '@/core/record-page/specials'
import { ArticleSummary } from './article-summary'
import { CaseArticles } from './case-panel'
import { LanguagesPanel } from './languages-panel'
import { ReadersPanel, VersionsPanel } from './versions-panel'

/** The page of an article reads as its readers do; the page of a case names what may answer it. */
export function offerArticles(): void {
  offerSpecials({
    slug: 'articles', fits: ({ type }) => type === 'articles', Summary: ArticleSummary,
    tells: ['summary', 'body', 'live_number', 'live_at', 'live_title', 'live_summary', 'live_body', 'reads', 'helped', 'unhelped', 'solved', 'original', 'original_number'],
    panels: [{ slug: 'languages', Panel: LanguagesPanel }, { slug: 'versions', Panel: VersionsPanel }, { slug: 'readers', Panel: ReadersPanel }],
    hides: ['article-versions', 'articles'],
  })
  offerSpecials({ slug: 'case-articles', fits: ({ type }) => type === 'cases', panels: [{ slug: 'knowledge', Panel: CaseArticles }] })
}
