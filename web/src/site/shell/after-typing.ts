/** So long after the last key nobody is in the middle of a word. */
export const PAUSE = 700

let lastKey = -PAUSE
const note = () => { lastKey = performance.now() }

/** Begins to know of keys, wherever they are pressed; answers how to end that. */
export function watchTyping(): () => void {
  document.addEventListener('keydown', note, true)
  return () => document.removeEventListener('keydown', note, true)
}

/** Does something that takes the focus once nobody types: the rest of a word must not land in it. */
export function afterTyping(run: () => void): void {
  const left = lastKey + PAUSE - performance.now()
  if (left <= 0) run()
  else setTimeout(() => afterTyping(run), left)
}
