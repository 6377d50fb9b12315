import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { isServerLost, onReach } from '@/api/reach'
import { Failure } from '@/core/kit/failure'

/** Instead of a screen that could not be had; what failed for want of a line is tried anew when the line is back. */
export function RouteFailure({ error, reset }: { error: unknown; reset: () => void }) {
  const router = useRouter()
  const isLost = useSyncExternalStore(onReach, isServerLost)
  const wasLost = useRef(isLost)
  useEffect(() => {
    if (wasLost.current && !isLost) void router.invalidate()
    wasLost.current = isLost
  }, [isLost, router])
  return <Failure error={error} retry={() => { reset(); void router.invalidate() }} />
}
