import { t } from '@lingui/core/macro'
import { Modal, Text } from '@mantine/core'
import { SignInSteps } from '../sign-in/sign-in-steps'

/** The way back in, over a page that keeps what was typed. */
export function SignInDialog({ email, onSignedIn }: { email: string; onSignedIn: (email: string) => void }) {
  return (
    <Modal opened onClose={() => {}} withCloseButton={false} closeOnEscape={false} title={t`You have been signed out`} size="sm">
      <Text size="sm" c="dimmed" mb="md">{t`Sign in again and go on where you were. Nothing you typed is lost.`}</Text>
      <SignInSteps email={email} onSignedIn={onSignedIn} />
    </Modal>
  )
}
