import type { Team } from '../contract'

export interface TeamInTree { team: Team; depth: number }

/** The teams in order of their tree: each right after the one it stands inside. */
export function asTree(teams: Team[], parent: string | null = null, depth = 0): TeamInTree[] {
  const isKnown = (id: string | undefined) => teams.some((team) => team.id === id)
  return teams
    .filter((team) => parent === null ? !isKnown(team.parent?.id) : team.parent?.id === parent)
    .sort((one, other) => one.name.localeCompare(other.name))
    .flatMap((team) => [{ team, depth }, ...asTree(teams, team.id, depth + 1)])
}

/** A team and all inside it: none of them can become its parent. */
export function insideOf(team: Team, teams: Team[]): Set<string> {
  return new Set([team.id, ...asTree(teams, team.id).map((each) => each.team.id)])
}
