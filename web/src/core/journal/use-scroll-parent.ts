import { useLayoutEffect, useState, type RefObject } from 'react'

/** The nearest element that scrolls around this one: a column on wide screens, the page on small ones. */
export function useScrollParent(ref: RefObject<HTMLElement | null>): HTMLElement | null {
  const [parent, setParent] = useState<HTMLElement | null>(null)
  useLayoutEffect(() => {
    let element = ref.current?.parentElement ?? null
    while (element && !/auto|scroll/.test(getComputedStyle(element).overflowY)) element = element.parentElement
    setParent(element ?? document.documentElement)
  }, [ref])
  return parent
}

/** How far below the start of what scrolls this element stands, kept true while things above it grow. */
export function useOffsetIn(ref: RefObject<HTMLElement | null>, parent: HTMLElement | null): number {
  const [offset, setOffset] = useState(0)
  useLayoutEffect(() => {
    if (!parent || !ref.current) return
    const measure = () => {
      if (!ref.current) return
      const next = ref.current.getBoundingClientRect().top - parent.getBoundingClientRect().top + parent.scrollTop
      setOffset(Math.max(0, Math.round(next)))
    }
    measure()
    const observer = new ResizeObserver(measure)
    for (const child of parent.children) observer.observe(child)
    const before = ref.current.previousElementSibling
    if (before) observer.observe(before)
    return () => observer.disconnect()
  }, [ref, parent])
  return offset
}
