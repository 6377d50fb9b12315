import { useRouterState } from '@tanstack/react-router'
import { useEffect, useRef, type RefObject } from 'react'

/** A box that scrolls: the place where one is stays in view, however many rooms stand above it. */
export function useActiveInView<Box extends HTMLElement>(): RefObject<Box | null> {
  const box = useRef<Box>(null)
  const path = useRouterState({ select: ({ location }) => location.pathname })
  useEffect(() => box.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' }), [path])
  return box
}
