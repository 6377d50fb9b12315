import { useEffect, useRef, useState } from 'react'
import type { Filter } from '@/api/contract'
import { partsOf, tidy, withParts } from './tree'

const WAIT = 220

/**
 * The filter while it is being made: a condition without a value stands there and asks for nothing yet.
 * What is complete reaches the list a moment after the last key.
 */
export function useFilterDraft(filter: Filter | null, onChange: (filter: Filter | null) => void): [Filter[], (parts: Filter[]) => void] {
  const [parts, setParts] = useState<Filter[]>(() => partsOf(filter))
  const sent = useRef(JSON.stringify(tidy(filter)))
  const timer = useRef(0)
  const latest = useRef(onChange)
  useEffect(() => { latest.current = onChange })
  const outside = JSON.stringify(tidy(filter))
  useEffect(() => {
    if (outside === sent.current) return
    // Somebody else changed the filter: another view, the address, "show all".
    window.clearTimeout(timer.current)
    sent.current = outside
    setParts(partsOf(JSON.parse(outside) as Filter | null))
  }, [outside])
  useEffect(() => () => window.clearTimeout(timer.current), [])
  const change = (next: Filter[]) => {
    setParts(next)
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => {
      const complete = tidy(withParts(next))
      if (JSON.stringify(complete) === sent.current) return
      sent.current = JSON.stringify(complete)
      latest.current(complete)
    }, WAIT)
  }
  return [parts, change]
}
