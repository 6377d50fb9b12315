import { useEffect } from 'react'

const PORTAL = '[data-portal]'

/** What stands over the page as one thing: a dialog, a menu, a list of choices. */
function layerOf(element: EventTarget | null): Element | null {
  const portal = element instanceof Element ? element.closest(PORTAL) : null
  return portal && [...portal.children].find((child) => child.contains(element as Node)) || portal
}

/**
 * Gives the focus back to where it was once a dialog or menu that held it is gone.
 *
 * The kit does so only for those that are closed before they are taken away; ours come and go with what opened them.
 */
export function useFocusReturn(): void {
  useEffect(() => {
    let trail: HTMLElement[] = []
    const giveBack = () => {
      if (document.activeElement && document.activeElement !== document.body) return
      trail = trail.filter((element) => element.isConnected)
      // What opened it may have gone as well: then on with the screen, not with the navigation.
      const back = trail.pop() ?? document.querySelector<HTMLElement>('main')
      back?.focus({ preventScroll: true })
    }
    // Whatever closes in favour of another dialog leaves it the time to take the focus.
    const watch = new MutationObserver((changes) => {
      if (trail.length && changes.some(({ removedNodes }) => removedNodes.length)) window.setTimeout(giveBack)
    })
    const follow = ({ target, relatedTarget }: FocusEvent) => {
      const layer = layerOf(target)
      if (!layer) { trail = []; return }
      watch.observe(layer.closest(PORTAL)!, { childList: true })
      if (relatedTarget instanceof HTMLElement && layerOf(relatedTarget) !== layer) trail.push(relatedTarget)
    }
    watch.observe(document.body, { childList: true })
    document.addEventListener('focusin', follow)
    return () => { watch.disconnect(); document.removeEventListener('focusin', follow) }
  }, [])
}
