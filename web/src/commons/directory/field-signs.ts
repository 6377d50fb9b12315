import { offerSigns } from '@/core/kinds/registry'
import type { FirstIcon } from '@/core/kit/icon-map'

/** Only signs that first screens draw: one of the others would bring all of them along. */
const SIGNS: Record<string, FirstIcon> = { city: 'map-pin', country: 'world', zone: 'clock', language: 'message', job_title: 'briefcase', industry: 'category', place: 'map-pin' }

/** What the texts of parties are about is seen before it is read. */
export function offerFieldSigns(): void { offerSigns(SIGNS) }
