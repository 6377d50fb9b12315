import { useSyncExternalStore } from 'react'

function read(): number {
  return parseInt(getComputedStyle(document.documentElement).getPropertyValue('--row'), 10) || 36
}

function listen(onChange: () => void): () => void {
  const watch = new MutationObserver(onChange)
  watch.observe(document.documentElement, { attributes: true, attributeFilter: ['data-density'] })
  return () => watch.disconnect()
}

/** The height of a row in pixels, which follows the wished density. */
export function useLineHeight(): number { return useSyncExternalStore(listen, read) }
