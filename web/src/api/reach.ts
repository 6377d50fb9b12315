/** Whether the server could be reached when it was last asked; what a browser says about its line is only half of that. */
let isLost = false
const listeners = new Set<(isLost: boolean) => void>()

export function noteReach(isReached: boolean): void {
  if (isLost === !isReached) return
  isLost = !isReached
  for (const listener of listeners) listener(isLost)
}

export const isServerLost = (): boolean => isLost

/** Tells when the server is lost, and when it is there again. */
export function onReach(listener: (isLost: boolean) => void): () => void {
  listeners.add(listener)
  return () => { listeners.delete(listener) }
}

// A browser that loses its line says so at once; that it has one again says nothing about the server.
window.addEventListener('offline', () => noteReach(false))
