import { today } from '@/foundation/dates'

export function isEnded(until: string | null | undefined): boolean { return !!until && until < today() }
