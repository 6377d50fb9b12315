import { useEffect } from 'react'
import { knownActions } from './actions'
import { isTyping, typeAhead } from './type-ahead'

const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent)
const FORGET_AFTER = 1500

/** One key press as written in `Action.keys`: "mod+shift+k", "?", "enter". */
export function pressOf(event: KeyboardEvent): string {
  const key = event.key === ' ' ? 'space' : latinOf(event)
  const isSign = key.length === 1 && !/[a-z0-9]/.test(key)
  // Where a sign needs AltGr, Windows tells of Ctrl and Alt as well.
  const isThird = isSign && event.getModifierState('AltGraph')
  return [
    !isThird && (isMac ? event.metaKey : event.ctrlKey) && 'mod', !isThird && event.altKey && 'alt', event.shiftKey && !isSign && 'shift', key,
  ].filter(Boolean).join('+')
}

/** The letter on the key: on an Arabic or Russian keyboard, what the same key means on a Latin one. */
export function latinOf(event: { key: string; code: string; shiftKey: boolean }): string {
  const key = event.key.toLowerCase()
  if (key.length !== 1 || key < '\u0370') return key
  if (event.code === 'Slash') return event.shiftKey ? '?' : '/'
  if (event.code === 'BracketLeft') return '['
  return /^(?:Key|Digit)(.)$/.exec(event.code)?.[1].toLowerCase() ?? key
}

/** Listens once for the whole page and runs the action whose keys were pressed. */
export function useKeyListener(): void {
  useEffect(() => {
    let before = ''
    let at = 0
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || ['Control', 'Shift', 'Alt', 'Meta'].includes(event.key)) return
      const press = pressOf(event)
      const isBusy = isTyping(event.target) || isChoosing(event) || !!document.querySelector('[aria-modal="true"]')
      if (isBusy && !press.includes('mod+')) return
      const both = event.timeStamp - at < FORGET_AFTER ? `${before} ${press}` : press
      const actions = [...knownActions()].reverse()
      const action = actions.find(({ keys }) => keys === both) ?? actions.find(({ keys }) => keys === press)
      before = press
      at = event.timeStamp
      if (!action || (action.yields && isBusy)) return
      event.preventDefault()
      before = ''
      if (action.typesInto) typeAhead()
      action.run()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

/** Arrows go from choice to choice where one of several is chosen. */
function isChoosing({ key, target }: KeyboardEvent): boolean {
  return key.startsWith('Arrow') && target instanceof HTMLInputElement && ['radio', 'range'].includes(target.type)
}

const SIGNS: Record<string, string> = isMac
  ? { mod: '⌘', alt: '⌥', shift: '⇧', enter: '↵', escape: 'Esc', arrowup: '↑', arrowdown: '↓', arrowleft: '←', arrowright: '→' }
  : { mod: 'Ctrl', alt: 'Alt', shift: 'Shift', enter: '↵', escape: 'Esc', arrowup: '↑', arrowdown: '↓', arrowleft: '←', arrowright: '→', space: 'Space' }

/** The caps to draw: [["Ctrl","K"]], or [["G"],["T"]] for one after the other. */
export function capsOf(keys: string): string[][] {
  return keys.split(' ').map((press) => press.split('+').map((key) => SIGNS[key] ?? (key.length === 1 ? key.toUpperCase() : key)))
}
