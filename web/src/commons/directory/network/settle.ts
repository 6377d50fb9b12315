export interface Spot { x: number; y: number }
interface Pull { from: string; to: string }

/** How long a tie is at rest, and how near two faces may come. */
const REACH = 136
const ROOM = 105
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
    const reach = REACH * (0.8 + 0.25 * Math.sqrt(at))
    spots.set(id, isFirst ? { x: 0, y: 0 } : { x: middle.x + reach * Math.cos(at * GOLDEN), y: middle.y + reach * Math.sin(at * GOLDEN) })
  })
  return spots
}

/** Where everybody stands so that ties are short and nobody stands on anybody's toes; those who stood already hardly move. */
export function settle(ids: string[], pulls: Pull[], known: ReadonlyMap<string, Spot> = new Map()): Map<string, Spot> {
  const spots = place(ids, pulls, known)
  const at = new Map(ids.map((id, index) => [id, index]))
  const field: Field = {
    x: ids.map((id) => spots.get(id)!.x), y: ids.map((id) => spots.get(id)!.y), dx: ids.map(() => 0), dy: ids.map(() => 0),
    pairs: pulls.flatMap(({ from, to }): [number, number][] => at.has(from) && at.has(to) ? [[at.get(from)!, at.get(to)!]] : []),
  }
  const ease = ids.map((id) => (known.has(id) ? 0.1 : 1))
  for (let round = 0; round < ROUNDS; round += 1) {
    field.dx.fill(0)
    field.dy.fill(0)
    push(field)
    pull(field)
    const most = 30 * (1 - round / ROUNDS) + 1
    for (let one = 0; one < ids.length; one += 1) {
      const far = Math.hypot(field.dx[one], field.dy[one]) || 1
      const step = (Math.min(far, most) * ease[one]) / far
      field.x[one] += field.dx[one] * step
      field.y[one] += field.dy[one] * step
    }
  }
  return new Map(ids.map((id, one) => [id, { x: field.x[one], y: field.y[one] }]))
}

interface Field { x: number[]; y: number[]; dx: number[]; dy: number[]; pairs: [number, number][] }

/** The nearer two stand, the harder they push; faces carry names beneath, so those above one another need more room. */
function push({ x, y, dx, dy }: Field): void {
  for (let one = 0; one < x.length; one += 1) {
    for (let two = one + 1; two < x.length; two += 1) {
      const [across, down] = [x[one] - x[two] || 0.1, (y[one] - y[two]) * 0.9 || 0.1]
      const far = Math.max(Math.hypot(across, down), 1)
      const force = (REACH * REACH) / far / far + (far < ROOM ? (ROOM - far) / far : 0)
      dx[one] += across * force
      dy[one] += down * force
      dx[two] -= across * force
      dy[two] -= down * force
    }
  }
}

function pull({ x, y, dx, dy, pairs }: Field): void {
  for (const [one, two] of pairs) {
    const [across, down] = [x[two] - x[one], y[two] - y[one]]
    const force = Math.hypot(across, down) / REACH
    dx[one] += across * force
    dy[one] += down * force
    dx[two] -= across * force
    dy[two] -= down * force
  }
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

/** How near one may stand so that everybody round the middle is still in sight, with her name. */
export function fitZoom(middle: Spot, around: Spot[], width: number, height: number): number {
  const across = Math.max(1, ...around.map(({ x }) => Math.abs(x - middle.x)))
  const down = Math.max(1, ...around.map(({ y }) => Math.abs(y - middle.y)))
  if (!width || !height) return 1
  return Math.min(1.3, Math.max(0.5, Math.min((width / 2 - 70) / across, (height / 2 - 70) / down)))
}
