type Offer = () => Promise<() => void>

const activity: Offer = () => import('@/commons/activities/offer-activity-pages').then((module) => module.offerActivityPages)
const article: Offer = () => import('@/rooms/service/articles/offer-article-page').then((module) => module.offerArticlePage)
const aCase: Offer = () => import('@/rooms/service/cases/offer-case-page').then((module) => module.offerCasePage)
const deal: Offer = () => import('@/rooms/sales/deals/offer-deal-page').then((module) => module.offerDealPage)
const form: Offer = () => import('@/commons/webforms/offer-form-pages').then((module) => module.offerFormPages)
const lead: Offer = () => import('@/rooms/sales/leads/offer-lead-page').then((module) => module.offerLeadPage)
const party: Offer = () => import('@/commons/directory/offer-party-pages').then((module) => module.offerPartyPages)
const partySequences: Offer = () => import('@/rooms/sales/sequences/offer-party-sequences').then((module) => module.offerPartySequences)
const sequence: Offer = () => import('@/rooms/sales/sequences/offer-sequence-pages').then((module) => module.offerSequencePages)

/** What the rooms made by hand for the page of each type. Whose page says who somebody is brings what is told of parties. */
const PAGES: Record<string, Offer[]> = {
  parties: [party], people: [party, partySequences], organisations: [party, partySequences], households: [party, partySequences],
  notes: [activity, party], calls: [activity, party], visits: [activity, party], tasks: [activity, party],
  deals: [deal], leads: [lead, party], sequences: [sequence], enrolments: [sequence],
  cases: [aCase], articles: [article], 'web-forms': [form], submissions: [form],
}

/** Fetches what a type's page alone has, so that no page brings another's. */
export async function fetchPageOf(type: string): Promise<void> {
  const offers = await Promise.all((PAGES[type] ?? []).map((fetch) => fetch()))
  for (const offer of offers) offer()
}
