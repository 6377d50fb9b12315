import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { onSignedOut } from '@/api/client'
import { queryClient } from '@/api/queries'
import { useMe } from '@/api/session'
import { lazyPart } from '@/core/kit/lazy-part'

const SignInDialog = lazyPart(() => import('./sign-in-dialog').then((module) => module.SignInDialog))

/** When a session ends under somebody's hands: sign in over the page, and go on where one was. */
export function SignInAgain() {
  const me = useMe()
  const [isOpen, setOpen] = useState(false)
  const router = useRouter()
  const waiting = useRef<(() => void)[]>([])
  useEffect(() => {
    onSignedOut(() => { setOpen(true); return new Promise((resolve) => { waiting.current.push(resolve) }) })
    return () => onSignedOut(() => {})
  }, [])
  const goOn = (email: string) => {
    // Somebody else must not go on in this user's half-filled forms.
    if (email.trim().toLowerCase() !== me.email.toLowerCase()) return window.location.assign('/')
    setOpen(false)
    for (const goOn of waiting.current.splice(0)) goOn()
    void queryClient.invalidateQueries()
    void router.invalidate()
  }
  return isOpen && <SignInDialog email={me.email} onSignedIn={goOn} />
}
