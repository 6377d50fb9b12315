import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { onSignInAsked, type SignInReason } from '@/api/client'
import { queryClient } from '@/api/queries'
import { sessionQuery, useMe } from '@/api/session'
import { lazyPart } from '@/core/kit/lazy-part'
import { afterTyping, watchTyping } from './after-typing'

const SignInDialog = lazyPart(() => import('./sign-in-dialog').then((module) => module.SignInDialog))
const whoIsIn = () => queryClient.getQueryData(sessionQuery.queryKey)?.me?.id

/** When a session ends under somebody's hands, or a deed takes a sign-in of a moment ago: sign in over the page, and go on where one was. */
export function SignInAgain() {
  const me = useMe()
  const [reason, setReason] = useState<SignInReason | null>(null)
  const router = useRouter()
  const waiting = useRef<((isIn: boolean) => void)[]>([])
  const whose = useRef(whoIsIn())
  useEffect(watchTyping, [])
  useEffect(() => {
    onSignInAsked((asked) => {
      if (!waiting.current.length) whose.current = whoIsIn()
      afterTyping(() => setReason((before) => (before === 'ended' ? before : asked)))
      return new Promise((resolve) => { waiting.current.push(resolve) })
    })
    return () => onSignInAsked(() => {})
  }, [])
  const answer = (isIn: boolean) => {
    setReason(null)
    for (const goOn of waiting.current.splice(0)) goOn(isIn)
  }
  const goOn = () => {
    // Somebody else, by a passkey of hers too, must not go on in this user's half-filled forms.
    if (whoIsIn() !== whose.current) return window.location.assign('/')
    answer(true)
    void queryClient.invalidateQueries()
    void router.invalidate()
  }
  return reason && <SignInDialog email={me.email} reason={reason} onSignedIn={goOn} onGiveUp={() => answer(false)} />
}
