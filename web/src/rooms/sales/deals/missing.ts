import { Problem } from '@/api/problem'

/** What a stage asks for that a deal has not: the fields that the server named, but for the stage itself. */
export function missingOf(problem: unknown): string[] {
  const named = problem instanceof Problem ? problem.errors.map(({ field }) => field) : []
  return named.includes('stage') ? [] : named
}
