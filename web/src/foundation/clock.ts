import { keepItem } from './browser-memory'

/** By how many milliseconds the server's clock is ahead of this machine's, which may be wrong by hours. */
const NAME = 'regulars.clock'
/** What is less is the way of the answer, and a `Date` that knows no parts of a second. */
const UNSURE = 5_000

let ahead = Number(localStorage.getItem(NAME)) || 0

/** What the server's clock said in an answer that has just come; kept for the time without a line. */
export function learnClock(date: string | null): void {
  const difference = date ? Date.parse(date) - Date.now() : NaN
  if (Number.isNaN(difference) || Math.abs(difference - ahead) < UNSURE) return
  ahead = Math.abs(difference) < UNSURE ? 0 : difference
  keepItem(NAME, String(ahead))
}

/** The moment that it is, by the server's clock: everybody writes and reads moments by the same one. */
export const clockNow = (): number => Date.now() + ahead
