import { isTyping } from '@/core/kit/type-ahead'

/** So long after the last stir nobody is on her way to a button. */
const REST = 1000
let lastStir = Date.now()
const note = () => { lastStir = Date.now() }
for (const stir of ['keydown', 'pointerdown', 'pointermove', 'wheel']) window.addEventListener(stir, note, { capture: true, passive: true })

/** Whether something may move on the screen: nobody is in the middle of a word, of a dialog, or of a way to a button. */
export function areHandsAtRest(): boolean {
  return Date.now() - lastStir > REST && !isTyping(document.activeElement) && !document.querySelector('[aria-modal="true"]')
}
