import { useEffect, useState } from 'react'
import { clockNow } from '@/foundation/clock'

/** The time, each second anew while it is wanted. */
export function useSeconds(isWanted: boolean): number {
  const [now, setNow] = useState(clockNow)
  useEffect(() => {
    if (!isWanted) return
    setNow(clockNow())
    const timer = window.setInterval(() => setNow(clockNow()), 1000)
    return () => window.clearInterval(timer)
  }, [isWanted])
  return now
}
