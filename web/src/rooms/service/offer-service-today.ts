import { offerSection } from '@/commons/today/sections'
import { ServiceToday } from './service-today'

/** Shows whoever answers customers on Today what is near its breach, hers, waited for too long, and nobody's. */
export function offerServiceToday(): void {
  offerSection({ slug: 'service', column: 'first', Section: ServiceToday })
}
