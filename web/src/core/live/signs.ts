import { useSyncExternalStore } from 'react'

let signs = ''
const listeners = new Set<() => void>()

/** What concerns this user alone and stands in no journal, such as a telephone that rings: a word that changes when that does. */
export const signsNow = () => signs

export function noteSigns(next: string): void {
  if (next === signs) return
  signs = next
  for (const listener of listeners) listener()
}

/** The sign of one source; empty where there is nothing. */
export function useSign(name: string): string {
  const all = useSyncExternalStore((listener) => { listeners.add(listener); return () => { listeners.delete(listener) } }, signsNow)
  return all.split(',').find((sign) => sign.startsWith(`${name}:`)) ?? ''
}
