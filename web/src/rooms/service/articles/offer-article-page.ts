import { offerSpecials } from '@/core/record-page/specials'
import { ArticleSummary } from './article-summary'
import { LanguagesPanel } from './languages-panel'
import { ReadersPanel, VersionsPanel } from './versions-panel'

/** The page of an article reads as its readers do. */
export function offerArticlePage(): void {
  offerSpecials({
    slug: 'articles', fits: ({ type }) => type === 'articles', Summary: ArticleSummary,
    tells: ['summary', 'body', 'live_number', 'live_at', 'live_title', 'live_summary', 'live_body', 'reads', 'helped', 'unhelped', 'solved', 'original', 'original_number'],
    panels: [{ slug: 'languages', Panel: LanguagesPanel }, { slug: 'versions', Panel: VersionsPanel }, { slug: 'readers', Panel: ReadersPanel }],
    hides: ['article-versions', 'articles'],
  })
}
