/** Until then what the first screen needs has the line for itself, in milliseconds since the page was asked for. */
const FIRST_SCREEN = 2500
/** What somebody asked for by the first key or click goes before what she may want later, in milliseconds. */
const HEAD_START = 1500
const SIGNS_OF_LIFE = ['pointermove', 'pointerdown', 'keydown', 'touchstart', 'wheel'] as const

let hasStirred = false
const waiting: (() => void)[] = []

/** Runs something once somebody moves a pointer or presses a key; who only looks at the page needs nothing more of it. */
export function whenStirring(run: () => void): void {
  if (hasStirred) return run()
  waiting.push(run)
  if (waiting.length === 1) for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, stir, { capture: true, passive: true })
}

/** Runs something once somebody is at the page and the page has nothing better to do. */
export function whenQuiet(wish: () => void): void {
  // Without a line nothing can be fetched ahead.
  const run = () => { if (navigator.onLine) wish(); else window.addEventListener('online', wish, { once: true }) }
  // While the first screen is on its way the page idles too: idle alone is no sign of quiet.
  whenStirring(() => window.setTimeout(() => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: 4000 })
    else run()
  }, Math.max(HEAD_START, FIRST_SCREEN - performance.now())))
}

function stir(event: Event): void {
  // A browser also tells of a pointer that lies still while the page is drawn under it.
  if (event instanceof PointerEvent && event.type === 'pointermove' && !event.movementX && !event.movementY) return
  hasStirred = true
  for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, stir, { capture: true })
  for (const run of waiting.splice(0)) run()
}
