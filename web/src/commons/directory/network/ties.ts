import { today } from '@/foundation/dates'
import type { Network, NetworkEdge, NetworkNode } from './network-query'

/** A relationship seen from one end. */
export interface Tie { edge: NetworkEdge; other: NetworkNode; /** "works at", or "employs" from the other end. */ words: string; isEnded: boolean }

export function isEnded(edge: NetworkEdge, day = today()): boolean { return !!edge.until && edge.until < day }

/** One steady name for the kind of a relationship, whatever form it comes in. */
export function kindKey({ kind, label }: NetworkEdge): string {
  if (kind === null || kind === undefined || kind === '') return label
  return typeof kind === 'object' && 'id' in kind ? String((kind as { id: unknown }).id) : String(kind)
}

/** Everything somebody is tied to, present ties first, alike ones together, the newest first. */
export function tiesOf(network: Network, id: string, day = today()): Tie[] {
  const nodes = new Map(network.nodes.map((node) => [node.id, node]))
  const ties = network.edges.flatMap((edge): Tie[] => {
    const isOut = edge.from === id
    const other = nodes.get(isOut ? edge.to : edge.from)
    if (!other || (!isOut && edge.to !== id)) return []
    return [{ edge, other, words: isOut ? edge.label : edge.label_back, isEnded: isEnded(edge, day) }]
  })
  return ties.sort((one, other) =>
    Number(one.isEnded) - Number(other.isEnded) || one.words.localeCompare(other.words) ||
    (other.edge.since ?? '').localeCompare(one.edge.since ?? '') || one.other.title.localeCompare(other.other.title))
}

/** Several networks as one: everybody once, every relationship once. */
export function mergeNetworks(networks: Network[]): Network {
  const nodes = new Map(networks.flatMap((network) => network.nodes.map((node) => [node.id, node] as const)))
  const edges = new Map(networks.flatMap((network) => network.edges.map((edge) => [edge.id, edge] as const)))
  return { nodes: [...nodes.values()], edges: [...edges.values()].filter(({ from, to }) => nodes.has(from) && nodes.has(to)) }
}

/** What of a network is drawn: the walked path, and around its last step as many as the eye can take in. */
export function drawable(network: Network, path: string[], hiddenKinds: ReadonlySet<string>, most: number): { network: Network; left: number } {
  const edges = network.edges.filter((edge) => !hiddenKinds.has(kindKey(edge)))
  const centre = path.at(-1)!
  const near = tiesOf({ ...network, edges }, centre).map(({ other }) => other.id)
  const around = [...new Set([...path, ...near])]
  const shown = new Set(around.slice(0, Math.max(most, path.length)))
  // What was walked by stays in sight while there is room.
  for (const step of [...path].reverse()) {
    for (const { other } of tiesOf({ ...network, edges }, step)) if (shown.size < most) shown.add(other.id)
  }
  return {
    network: { nodes: network.nodes.filter(({ id }) => shown.has(id)), edges: edges.filter(({ from, to }) => shown.has(from) && shown.has(to)) },
    left: around.filter((id) => !shown.has(id)).length,
  }
}
