import { daysBetween, dayInZone, today } from '@/foundation/dates'

/** For how many days a deal stands in its stage. */
export function daysInStage(since: string | null | undefined): number | null {
  return since ? daysBetween(dayInZone(since), today()) : null
}

/** Whether it stands there for longer than its stage is patient. */
export function isStale(since: string | null | undefined, patience: number | null): boolean {
  const days = daysInStage(since)
  return patience !== null && days !== null && days > patience
}
