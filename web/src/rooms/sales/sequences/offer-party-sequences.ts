import { offerSpecials } from '@/core/record-page/specials'
import { PartySequences } from './party-sequences'

/** On somebody's own page: the sequences they are in. */
export function offerPartySequences(): void {
  offerSpecials({
    slug: 'in-sequences', fits: ({ type }) => ['people', 'organisations', 'households'].includes(type),
    panels: [{ slug: 'sequences', Panel: PartySequences }], hides: ['enrolments'],
  })
}
