import { api, type Written } from './client'
import { Problem } from './problem'

type Values = Record<string, unknown>

/** What users were told that others put in place of what they had seen. */
const told = new WeakMap<object, Values>()

/**
 * Sends what differs from what the user saw, and what that was: so nobody overwrites unseen what somebody else changed meanwhile (409).
 * Sent again, it takes the place of what she was told of. `shown` is kept from the opening of the form, and never asked for anew.
 */
export async function patchSeen<T>(path: string, values: object, shown: object): Promise<Written<T>> {
  const seen: Values = { ...shown }
  const changed = Object.entries(values).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(seen[name]))
  const known: Values = { ...seen, ...told.get(shown) }
  const before = Object.fromEntries(changed.filter(([name]) => name in seen).map(([name]) => [name, known[name]]))
  try {
    return await api.patch<T>(path, { ...Object.fromEntries(changed), before })
  } catch (problem) {
    if (problem instanceof Problem && problem.isConflict) {
      told.set(shown, { ...told.get(shown), ...Object.fromEntries(problem.conflicts.map(({ field, theirs }) => [field, theirs])) })
    }
    throw problem
  }
}
