import { useCallback, useEffect, useRef, useState } from 'react'
import { keepDraft, readDraft } from '@/foundation/drafts'

const WAIT = 250

/** State that survives reloads until it is forgotten: `[value, setValue, forget]`. Name it by what it belongs to: `note:people:42`. */
export function useDraft<T>(name: string, initial: T): [T, (value: T) => void, () => void] {
  const [value, setValue] = useState<T>(() => readDraft<T>(name) ?? initial)
  const timer = useRef(0)
  const waiting = useRef<(() => void) | null>(null)
  const keep = useCallback((next: T) => {
    setValue(next)
    window.clearTimeout(timer.current)
    waiting.current = () => { keepDraft(name, next); waiting.current = null }
    timer.current = window.setTimeout(() => waiting.current?.(), WAIT)
  }, [name])
  const forget = useCallback(() => {
    window.clearTimeout(timer.current)
    waiting.current = null
    keepDraft(name, null)
    setValue(initial)
    // The initial value is what the first drawing gave; later objects of the same shape must not reset typing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [name])
  useEffect(() => {
    const save = () => waiting.current?.()
    window.addEventListener('pagehide', save)
    return () => { window.removeEventListener('pagehide', save); save() }
  }, [])
  return [value, keep, forget]
}
