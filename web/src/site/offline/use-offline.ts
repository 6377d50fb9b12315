import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { sessionQuery } from '@/api/session'
import { whenQuiet } from '@/core/kit/quiet-moment'
import { readerHere } from '@/foundation/whose'

/** So long the first screen has the line for itself, where nobody stirs; in milliseconds. */
const FIRST_SCREEN = 8_000

/** Lets the house be read without the server once its first screen is there; anew after each sign-in. */
export function useOffline(): void {
  const { dataUpdatedAt } = useQuery(sessionQuery)
  useEffect(() => {
    const begin = () => void import('./offline').then(({ stayReadable }) => stayReadable(), () => undefined)
    // Who was here before has all its parts already.
    const timer = window.setTimeout(begin, readerHere() ? 0 : FIRST_SCREEN)
    whenQuiet(begin)
    return () => window.clearTimeout(timer)
  }, [dataUpdatedAt])
}
