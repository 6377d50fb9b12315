/** Until then what the first screen needs has the line for itself, in milliseconds since the page was asked for. */
const FIRST_SCREEN = 2500

/** Runs something once the page has nothing better to do. */
export function whenQuiet(run: () => void): void {
  // While the first screen is on its way the page idles too: idle alone is no sign of quiet.
  window.setTimeout(() => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: 4000 })
    else run()
  }, Math.max(0, FIRST_SCREEN - performance.now()))
}
