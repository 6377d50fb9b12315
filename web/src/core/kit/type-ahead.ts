/** Who opens a box by a key types on at once: what is pressed before the box is there goes into it, and runs nothing else. */
const WAITS = 4000
const NO_WORDS = ['radio', 'checkbox', 'range', 'color', 'file'].map((type) => `:not([type=${type}])`).join('')

let pressed: string[] | null = null
let timer = 0

/** From now until a box for typing takes the focus, keys are kept for it. */
export function typeAhead(): void {
  stopTypingAhead()
  pressed = []
  window.addEventListener('keydown', keep, true)
  window.addEventListener('focusin', deliver, true)
  window.addEventListener('pointerdown', stopTypingAhead, true)
  timer = window.setTimeout(stopTypingAhead, WAITS)
}

export function stopTypingAhead(): void {
  pressed = null
  window.clearTimeout(timer)
  window.removeEventListener('keydown', keep, true)
  window.removeEventListener('focusin', deliver, true)
  window.removeEventListener('pointerdown', stopTypingAhead, true)
}

/** Whether keys go into a box for words. What is ticked or pushed takes no letters. */
export function isTyping(target: EventTarget | null): boolean {
  const element = target as HTMLElement | null
  return !!element?.closest?.(`input${NO_WORDS}, textarea, select, [contenteditable="true"], [role="combobox"], [role="textbox"]`)
}

function keep(event: KeyboardEvent): void {
  if (!pressed || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
  // Who gives up before the box is there types for what she sees.
  if (event.key === 'Escape') { stopTypingAhead(); return }
  if (event.key === 'Backspace') pressed.pop()
  else if (event.key === 'Enter' || [...event.key].length === 1) pressed.push(event.key)
  else return
  event.preventDefault()
  event.stopPropagation()
}

function deliver(event: FocusEvent): void {
  const box = event.target as HTMLElement
  if (!isTyping(box)) return
  // The box's own handlers of the focus come first: they may place the caret.
  window.setTimeout(() => {
    const keys = pressed ?? []
    stopTypingAhead()
    if (document.activeElement === box) replay(box, keys)
  })
}

/** As if typed: inputs, text areas and the prose editor all hear of it, which setting a value would not do. */
function replay(box: HTMLElement, keys: string[]): void {
  const words = keys.filter((key) => key !== 'Enter').join('')
  if (words) document.execCommand('insertText', false, words)
  if (keys.at(-1) === 'Enter') box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
}
