import { t } from '@lingui/core/macro'
import { laterPart, lazyPart } from '@/core/kit/lazy-part'
import { offerSpecials } from '@/core/record-page/specials'
import { AddressRow, DateRow, FactRow, PointRow, RoleRow } from './profile/party-rows'
import { PartySubtitle } from './profile/party-subtitle'
import { PartySummary } from './profile/party-summary'
import { RelationshipsPanel } from './relationships/relationships-panel'

const PARTIES = ['people', 'organisations', 'households', 'parties']
const ConsentsPanel = lazyPart(() => import('./consents/consents-panel').then((module) => module.ConsentsPanel))
const NetworkLook = laterPart(() => import('./network/network-look').then((module) => module.NetworkLook))

/** Makes the record pages of people, organisations and households speak of the person before the form. */
export function offerPartyPages(): void {
  offerSpecials({
    slug: 'directory',
    fits: ({ type }) => PARTIES.includes(type),
    Subtitle: PartySubtitle,
    Summary: PartySummary,
    tells: [
      'email', 'phone', 'city', 'country', 'birthday', 'roles', 'consents', 'last_heard_at', 'quiet_on', 'preferred_name', 'prefix', 'given_name', 'additional_names', 'family_name', 'suffix',
      'name_order', 'phonetic_name',
    ],
    sets: [
      { name: 'roles', isTop: true, isInline: true, Row: RoleRow },
      { name: 'contact_points', isTop: true, Row: PointRow, invite: () => t`How can they be reached?` },
      { name: 'facts', isTop: true, Row: FactRow, invite: () => t`What is worth knowing about them?` },
      { name: 'dates', isTop: true, Row: DateRow },
      { name: 'addresses', Row: AddressRow },
    ],
    panels: [{ slug: 'relationships', Panel: RelationshipsPanel }],
    hides: ['relationships', 'people-employer', 'consents'],
    looks: [{ slug: 'network', label: () => t`Network`, icon: 'topology-star', keys: 'w', Look: NetworkLook }],
  })
  // Where nobody is asked for anything, or this user may not know, there is no such field.
  offerSpecials({
    slug: 'consents', fits: ({ type, fields }) => PARTIES.includes(type) && fields.some(({ name }) => name === 'consents'),
    panels: [{ slug: 'consents', Panel: ConsentsPanel }],
  })
}
