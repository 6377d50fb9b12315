export interface Spot { x: number; y: number }
interface Pull { from: string; to: string }

const LENGTH = 190
const ROOM = 150
const ROUNDS = 220
const GOLDEN = Math.PI * (3 - Math.sqrt(5))

/** A place for each new node, near somebody it is tied to; the same network always lies the same way. */
function place(ids: string[], pulls: Pull[], known: ReadonlyMap<string, Spot>): Map<string, Spot> {
  const spots = new Map<string, Spot>()
  for (const id of ids) if (known.has(id)) spots.set(id, { ...known.get(id)! })
  const waiting = ids.filter((id) => !spots.has(id))
  waiting.forEach((id, at) => {
    const friend = pulls.flatMap(({ from, to }) => from === id ? [to] : to === id ? [from] : []).find((each) => spots.has(each))
    const middle = (friend && spots.get(friend)) || { x: 0, y: 0 }
    const isFirst = spots.size === 0
    const reach = LENGTH * (0.8 + 0.25 * Math.sqrt(at))
    spots.set(id, isFirst ? { x: 0, y: 0 } : { x: middle.x + reach * Math.cos(at * GOLDEN), y: middle.y + reach * Math.sin(at * GOLDEN) })
  })
  return spots
}

/** Where everybody stands so that ties are short and nobody stands on anybody's toes; those who stood already hardly move. */
export function settle(ids: string[], pulls: Pull[], known: ReadonlyMap<string, Spot> = new Map()): Map<string, Spot> {
  const spots = place(ids, pulls, known)
  const ease = new Map(ids.map((id) => [id, known.has(id) ? 0.12 : 1]))
  for (let round = 0; round < ROUNDS; round += 1) {
    const heat = 1 - round / ROUNDS
    const moves = new Map(ids.map((id) => [id, { x: 0, y: 0 }]))
    for (let one = 0; one < ids.length; one += 1) for (let two = one + 1; two < ids.length; two += 1) push(ids[one], ids[two], spots, moves)
    for (const { from, to } of pulls) pull(from, to, spots, moves)
    for (const id of ids) {
      const move = moves.get(id)!
      const far = Math.hypot(move.x, move.y) || 1
      const step = Math.min(far, 40 * heat + 2) * ease.get(id)!
      const spot = spots.get(id)!
      spot.x += (move.x / far) * step
      spot.y += (move.y / far) * step
    }
  }
  return spots
}

type Moves = Map<string, Spot>

/** The nearer two stand, the harder they push; faces carry names beneath, so they need more room sideways. */
function push(one: string, two: string, spots: Moves, moves: Moves): void {
  const [a, b] = [spots.get(one)!, spots.get(two)!]
  const [x, y] = [a.x - b.x || 0.1, (a.y - b.y) * 1.25 || 0.1]
  const far = Math.max(Math.hypot(x, y), 1)
  const force = (ROOM * ROOM) / far / 6 + (far < ROOM ? (ROOM - far) * 0.6 : 0)
  add(moves.get(one)!, (x / far) * force, (y / far) * force)
  add(moves.get(two)!, (-x / far) * force, (-y / far) * force)
}

function pull(from: string, to: string, spots: Moves, moves: Moves): void {
  const [a, b] = [spots.get(from), spots.get(to)]
  if (!a || !b) return
  const [x, y] = [b.x - a.x, b.y - a.y]
  const far = Math.max(Math.hypot(x, y), 1)
  const force = (far - LENGTH) * 0.12
  add(moves.get(from)!, (x / far) * force, (y / far) * force)
  add(moves.get(to)!, (-x / far) * force, (-y / far) * force)
}

function add(move: Spot, x: number, y: number): void {
  move.x += x
  move.y += y
}

/** The nearest node in the direction of an arrow key. */
export function nextTowards(spots: ReadonlyMap<string, Spot>, from: string, key: string): string | null {
  const here = spots.get(from)
  const [dx, dy] = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[key] ?? [0, 0]
  if (!here || (!dx && !dy)) return null
  let best: { id: string; cost: number } | null = null
  for (const [id, spot] of spots) {
    const [x, y] = [spot.x - here.x, spot.y - here.y]
    const along = x * dx + y * dy
    const aside = Math.abs(x * dy) + Math.abs(y * dx)
    if (id === from || along <= 1) continue
    const cost = along + aside * 2
    if (!best || cost < best.cost) best = { id, cost }
  }
  return best?.id ?? null
}
