import { t } from '@lingui/core/macro'
import { Modal, Text } from '@mantine/core'
import type { SignInReason } from '@/api/client'
import { OtherWays } from '../sign-in/other-ways'
import { SignInSteps } from '../sign-in/sign-in-steps'

interface Props { email: string; reason: SignInReason; onSignedIn: () => void; onGiveUp: () => void }

/** The way back in, over a page that keeps what was typed. Who is still in may leave it. */
export function SignInDialog({ email, reason, onSignedIn, onGiveUp }: Props) {
  if (reason === 'ended') return (
    <Modal opened onClose={() => {}} withCloseButton={false} closeOnEscape={false} title={t`You have been signed out`} size="sm">
      <Text size="sm" c="dimmed" mb="md">{t`Sign in again and go on where you were. Nothing you typed is lost.`}</Text>
      <SignInSteps email={email} onSignedIn={onSignedIn} />
    </Modal>
  )
  return (
    <Modal opened onClose={onGiveUp} title={t`Sign in again first`} size="sm">
      <Text size="sm" c="dimmed">{t`So that nobody else at your screen changes this. Whoever goes in elsewhere comes back to this page and begins anew.`}</Text>
      {/* Only those are asked who have no password. */}
      <OtherWays isAlone onSignedIn={onSignedIn} />
    </Modal>
  )
}
