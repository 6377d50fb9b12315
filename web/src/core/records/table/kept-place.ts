import { useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Cell } from './cursor'

interface KeptPlace { top: number; cell: Cell | null }

/** Where each visited list stood, so that going back finds it as it was. */
const places = new Map<string, KeptPlace>()

/** `[kept place, keep]` of this step in the browser's history. */
export function useKeptPlace(): [KeptPlace | undefined, (place: KeptPlace) => void] {
  const step = useRouterState({ select: ({ location }) => location.state.__TSR_key ?? location.href })
  const known = useRef(places.get(step))
  const current = useRef(step)
  useEffect(() => { current.current = step }, [step])
  return [known.current, (place) => places.set(current.current, place)]
}
