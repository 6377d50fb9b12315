import { useEffect, useState, useSyncExternalStore, type ComponentType, type ReactNode } from 'react'
import { isServerLost, onReach } from '@/api/reach'
import { Failure } from './failure'
import { fetchPart } from './fetch-part'
import { whenQuiet } from './quiet-moment'

interface Wish<Props> {
  /** What stands there until it has come. */
  waiting?: (props: Props) => ReactNode
  /** What is said where it cannot be fetched. */
  missing?: (error: unknown, retry: () => void) => ReactNode
}

/** A part of a screen that is fetched when it is drawn. Without the server it says so, and comes by itself when the line is back. */
export function laterPart<Props extends object>(load: () => Promise<ComponentType<Props>>, { waiting, missing = sayMissing }: Wish<Props> = {}) {
  let ready: ComponentType<Props> | null = null
  const fetch = async () => { ready = await fetchPart(load) }
  function LaterPart(props: Props) {
    // Chosen once: to change over in the middle would throw away what was typed.
    const [Part, setPart] = useState(() => ready)
    const [error, setError] = useState<unknown>(null)
    const [tries, setTries] = useState(0)
    const isLost = useSyncExternalStore(onReach, isServerLost)
    useEffect(() => {
      let isHere = !Part
      if (isHere) fetch().then(() => { if (isHere) setPart(() => ready) }, (problem: unknown) => { if (isHere) setError(problem) })
      return () => { isHere = false }
    }, [Part, isLost, tries])
    if (Part) return <Part {...props} />
    return error ? missing(error, () => { setError(null); setTries((before) => before + 1) }) : waiting?.(props)
  }
  return Object.assign(LaterPart, { fetch })
}

const sayMissing = (error: unknown, retry: () => void) => <Failure error={error} retry={retry} small />

/** A part of a screen that nobody sees at first: fetched once somebody stirs, so that it is there when it is asked for. */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>, wish?: Wish<Props>) {
  const Part = laterPart(load, wish)
  whenQuiet(() => { Part.fetch().catch(() => undefined) })
  return Part
}
