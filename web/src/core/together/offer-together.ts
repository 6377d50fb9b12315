import { lazyPart } from '@/core/kit/lazy-part'
import { offerSpecials } from '@/core/record-page/specials'

const Conversation = lazyPart(() => import('./conversation').then((module) => module.Conversation))

/** Brings comments and followers to the page of every record. */
export function offerTogether(): void {
  offerSpecials({ slug: 'together', place: 'last', fits: ({ type }) => type !== 'comments', panels: [{ slug: 'conversation', Panel: Conversation }] })
}
