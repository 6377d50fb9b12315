import { useEffect, useRef } from 'react'

/** Tells of a press outside a box; the lists and calendars that its editors open elsewhere in the page belong to it. */
export function useClickAway(isOpen: boolean, box: { readonly current: HTMLElement | null }, onAway: () => void): void {
  const latest = useRef(onAway)
  useEffect(() => { latest.current = onAway })
  useEffect(() => {
    if (!isOpen) return
    const listen = (event: PointerEvent) => {
      const target = event.target as HTMLElement
      if (!box.current?.contains(target) && !target.closest('[data-portal], [aria-expanded="true"]')) latest.current()
    }
    document.addEventListener('pointerdown', listen, true)
    return () => document.removeEventListener('pointerdown', listen, true)
  }, [isOpen, box])
}
