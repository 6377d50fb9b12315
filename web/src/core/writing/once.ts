import { useRef } from 'react'
import { keepDraft, readDraft } from '@/foundation/drafts'

/** The key under which a form is sent: the same until it is answered, over reloads too, so that nothing is created twice. */
export function useOnce(draft: string) {
  const name = `key:${draft}`
  const key = useRef<string | null>(null)
  return {
    /** Sent once already, and no answer came. */
    isSent: (): boolean => readDraft(name) !== null,
    begin: (): string => {
      key.current ??= readDraft<string>(name) ?? crypto.randomUUID()
      keepDraft(name, key.current)
      return key.current
    },
    forget: () => { key.current = null; keepDraft(name, null) },
  }
}
