import type { Network, NetworkEdge } from './network-query'
import classes from './network.module.css'
import type { Spot } from './settle'
import { isEnded } from './ties'

interface Props { network: Network; spots: ReadonlyMap<string, Spot>; centre: string }

/** The ties as lines; those of the one in the middle say what they are, seen from there. */
export function Lines({ network, spots, centre }: Props) {
  const lines = bundle(network.edges)
  return (
    <svg className={classes.lines} aria-hidden>
      {lines.map((edges) => {
        const [edge] = edges
        const [from, to] = [spots.get(edge.from), spots.get(edge.to)]
        if (!from || !to) return null
        const isNear = edge.from === centre || edge.to === centre
        const words = edges.map((each) => each.from === centre ? each.label : each.to === centre ? each.label_back : each.label).join(', ')
        // Nearer to the far end, where the lines have spread.
        const [a, b] = edge.to === centre ? [to, from] : [from, to]
        const middle = { x: a.x + (b.x - a.x) * 0.56, y: a.y + (b.y - a.y) * 0.56 }
        return (
          <g key={edge.id} className={classes.line} data-near={isNear} data-ended={edges.every((each) => isEnded(each))}>
            <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
            {isNear && <text x={middle.x} y={middle.y} dy="0.32em">{words}</text>}
          </g>
        )
      })}
    </svg>
  )
}

/** Several ties between the same two are one line with several words. */
function bundle(edges: NetworkEdge[]): NetworkEdge[][] {
  const lines = new Map<string, NetworkEdge[]>()
  for (const edge of edges) {
    const pair = [edge.from, edge.to].sort().join(' ')
    lines.set(pair, [...(lines.get(pair) ?? []), edge])
  }
  return [...lines.values()]
}
