import { offerSection } from '@/commons/today/sections'
import { MyMonth } from './my-month'
import { NeedyDeals } from './needy-deals'
import { NewLeads } from './new-leads'

/** Brings a seller's day to Today. */
export function offerSellersDay(): void {
  offerSection({ slug: 'sales.deals', column: 'first', Section: NeedyDeals })
  offerSection({ slug: 'sales.leads', column: 'first', Section: NewLeads })
  offerSection({ slug: 'sales.month', column: 'second', Section: MyMonth })
}
