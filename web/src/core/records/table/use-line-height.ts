import { useSyncExternalStore } from 'react'

let known = 0

function read(): number {
  // Asking for a computed style makes the browser lay out the page: once is enough.
  known ||= parseInt(getComputedStyle(document.documentElement).getPropertyValue('--row'), 10) || 36
  return known
}

function listen(onChange: () => void): () => void {
  const watch = new MutationObserver(() => { known = 0; onChange() })
  watch.observe(document.documentElement, { attributes: true, attributeFilter: ['data-density'] })
  return () => watch.disconnect()
}

/** The height of a row in pixels, which follows the wished density. */
export function useLineHeight(): number { return useSyncExternalStore(listen, read) }
