import { patchSeen } from '@/api/patch-seen'
import { Problem } from '@/api/problem'
import { bothSides, type NameOf } from './both-sides'
import { askConflict } from './conflicts'

export interface SeenForm<V extends object> {
  path: string
  values: V
  /** As the form was opened (see `patchSeen`). */
  shown: object
  /** What is changed, as the user calls it. */
  title: string
  nameOf?: NameOf
}

/** Sends a form that several may have open; where somebody else was quicker, the user chooses. Answers what stands now. */
export async function saveSeen<V extends object>(form: SeenForm<V>): Promise<{ values: V; entry: string | null }> {
  try {
    const { entry } = await patchSeen(form.path, form.values, form.shown)
    return { values: form.values, entry }
  } catch (problem) {
    if (!(problem instanceof Problem && problem.isConflict)) throw problem
    const conflicts = problem.conflicts.map((one) => ({ ...one, words: bothSides(one, form.nameOf) }))
    const mine = await askConflict({ type: '', title: form.title, conflicts }) ?? []
    const theirs = Object.fromEntries(conflicts.filter(({ field }) => !mine.includes(field)).map(({ field, theirs }) => [field, theirs]))
    const kept = Object.fromEntries(Object.entries(form.values).filter(([name]) => !(name in theirs)))
    const saved = await saveSeen({ ...form, values: kept })
    return { values: { ...form.values, ...saved.values, ...theirs }, entry: saved.entry }
  }
}
