"""A page that is watched from a click until the new screen is painted."""

from dataclasses import dataclass

from playwright.sync_api import CDPSession, Page

from bench.painting.ways import Way

_PATIENCE = 15_000
_WATCH = """(sees) => {
  const found = (name) => [...document.querySelectorAll(sees[name])].filter((one) => one.checkVisibility())
  const old = new Set(Object.keys(sees).flatMap(found))
  const at = {}
  let began = null
  const begin = ({ timeStamp }) => { began ??= timeStamp }
  for (const sign of ['pointerdown', 'keydown']) addEventListener(sign, begin, { capture: true, once: true })
  self.painted = new Promise((resolve) => {
    const look = () => {
      for (const name of began === null ? [] : Object.keys(sees)) {
        if (name in at || found(name).every((one) => old.has(one))) continue
        at[name] = null
        // A message that is posted in a frame comes when the frame has been painted.
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          at[name] = performance.now() - began
          if (Object.keys(sees).every((each) => at[each] > 0)) resolve(at)
        }
        port2.postMessage(0)
      }
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
}"""
_WAIT = "(patience) => Promise.race([self.painted, new Promise((_, no) => setTimeout(() => no('nothing'), patience))])"
# Nothing is asked for, and nothing is drawn that is not drawn yet.
_QUIET = """() => new Promise((resolve) => {
  const rest = () => requestIdleCallback(() => setTimeout(resolve, 250), { timeout: 3000 })
  setTimeout(rest, 250)
})"""


@dataclass(frozen=True, slots=True)
class Seen:
    """Milliseconds from the click until each thing was painted, and what the page's own thread worked for it."""

    wall: dict[str, float]
    cpu: float


class Watched:
    """A page whose main thread is measured."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._line: CDPSession = page.context.new_cdp_session(page)
        self._line.send("Performance.enable", {"timeDomain": "threadTicks"})

    def rest(self) -> None:
        """Wait until the page has nothing more to do."""
        self.page.evaluate(_QUIET)

    def go(self, path: str) -> None:
        """Go to a screen as the program's own links do."""
        self.page.evaluate("(href) => self.__TSR_ROUTER__.navigate({ href })", path)

    def press(self, way: Way) -> Seen:
        """Click, and wait for all that the way shows."""
        target = self.page.locator(way.press).first
        target.wait_for(state="visible")
        self.page.evaluate(_WATCH, way.sees)
        before = self._worked()
        target.click(force=True)
        wall = self.page.evaluate(_WAIT, _PATIENCE)
        return Seen(wall, self._worked() - before)

    def _worked(self) -> float:
        found = {one["name"]: one["value"] for one in self._line.send("Performance.getMetrics")["metrics"]}
        return float(found["TaskDuration"]) * 1000
