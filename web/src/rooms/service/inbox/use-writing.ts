import { useCallback, useEffect, useRef } from 'react'
import { looking } from '@/core/live/looking'

/** Whoever has typed nothing for so long is thinking, or gone. */
const PAUSE = 6_000

/** Tells others that something is being written here, with each stroke of a key and a little longer. */
export function useWriting(): () => void {
  const timer = useRef(0)
  useEffect(() => () => { window.clearTimeout(timer.current); looking.write(false) }, [])
  return useCallback(() => {
    looking.write(true)
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => looking.write(false), PAUSE)
  }, [])
}
