import { offerSigns } from '@/core/kinds/registry'

/** What the texts of parties are about is seen before it is read. */
export function offerFieldSigns(): void {
  offerSigns({ city: 'map-pin', country: 'world', zone: 'clock', language: 'language', job_title: 'id', industry: 'building-store', place: 'map-pin' })
}
