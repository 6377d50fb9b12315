import { t } from '@lingui/core/macro'
import { Modal, Text } from '@mantine/core'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { onSignedOut } from '@/api/client'
import { queryClient } from '@/api/queries'
import { useMe } from '@/api/session'
import { SignInForm } from '../sign-in/sign-in-form'

/** When a session ends under somebody's hands: sign in over the page, and go on where one was. */
export function SignInAgain() {
  const me = useMe()
  const [isOpen, setOpen] = useState(false)
  const router = useRouter()
  useEffect(() => {
    onSignedOut(() => setOpen(true))
    return () => onSignedOut(() => {})
  }, [])
  const goOn = (email: string) => {
    // Somebody else must not go on in this user's half-filled forms.
    if (email.trim().toLowerCase() !== me.email.toLowerCase()) return window.location.assign('/')
    setOpen(false)
    void queryClient.invalidateQueries()
    void router.invalidate()
  }
  return (
    <Modal opened={isOpen} onClose={() => {}} withCloseButton={false} closeOnEscape={false} closeOnClickOutside={false} title={t`You have been signed out`} size="sm">
      <Text size="sm" c="dimmed" mb="md">{t`Sign in again and go on where you were. Nothing you typed is lost.`}</Text>
      <SignInForm email={me.email} onSignedIn={goOn} />
    </Modal>
  )
}
