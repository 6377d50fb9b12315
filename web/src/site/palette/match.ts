import type { Action } from '@/core/kit/actions'

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** How well words fit what is typed: 0 not at all; each typed word must begin some word. */
export function fit(typed: string, words: string): number {
  const asked = folded(typed).split(/\s+/).filter(Boolean)
  const offered = folded(words).split(/[\s:,]+/)
  let score = 0
  for (const part of asked) {
    const at = offered.findIndex((word) => word.startsWith(part))
    if (at < 0) return 0
    score += at === 0 ? 3 : 1
  }
  return score
}

/** The actions that fit, best first; without words all of them in their own order. */
export function fittingActions(actions: readonly Action[], typed: string): Action[] {
  const offered = actions.filter((action) => !action.onlyKeys)
  if (!typed.trim()) return offered
  return offered
    .map((action) => ({ action, score: Math.max(fit(typed, action.label) * 2, fit(typed, `${action.label} ${action.group} ${action.words ?? ''}`)) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ action }) => action)
}
