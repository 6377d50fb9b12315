import type { Said } from './contract'

const tells = (one: Said) => one.kind !== 'note' && one.id !== null && !one.is_undone

/** The last thing that was said to or by the customer, by its entry; "0" where nothing was. */
export function lastSaid(said: readonly Said[]): string {
  return String(Math.max(0, ...said.filter(tells).map(({ id }) => Number(id))))
}

/** What others said to or of the customer after that: whoever writes meanwhile does not know of it. */
export function saidSince(said: readonly Said[], seen: string | null, me: string): Said[] {
  return said.filter((one) => tells(one) && Number(one.id) > Number(seen ?? 0) && String(one.by?.id) !== me)
}
