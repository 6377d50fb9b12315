import { startTransition, useEffect, useState } from 'react'

/** False in the first picture of a component (or of what it waits for), true from the next: what stands aside may come a moment later. */
export function useAfterPaint(isThere = true): boolean {
  const [isPainted, setPainted] = useState(false)
  useEffect(() => {
    if (!isThere) return
    // A timer set in a frame fires after the frame is on the screen.
    let timer = 0
    const frame = requestAnimationFrame(() => { timer = window.setTimeout(() => startTransition(() => setPainted(true))) })
    return () => { cancelAnimationFrame(frame); window.clearTimeout(timer) }
  }, [isThere])
  return isPainted
}
