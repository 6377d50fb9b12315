import { t } from '@lingui/core/macro'
import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { canUsePasskeys } from '@/api/passkeys'
import { askAgain } from '@/api/session'
import { CodesSetUp } from '../settings/security/codes-set-up'
import { PasskeyForm } from '../settings/security/passkey-form'

/** One of somebody's roles demands a second factor: she sets it up before she goes in. */
export function SetUpAtDoor({ onSignedIn }: { onSignedIn: () => void }) {
  const [isPasskey, setPasskey] = useState(false)
  const goIn = async () => {
    await askAgain()
    onSignedIn()
  }
  if (isPasskey) return <PasskeyForm isAtDoor onDone={() => void goIn()} onCancel={() => setPasskey(false)} />
  return (
    <Stack gap="sm">
      <Text size="sm">{t`Your role asks for more than a password. Set up codes on your phone; it takes a minute.`}</Text>
      {canUsePasskeys() && <Button onClick={() => setPasskey(true)}>{t`Or make a passkey on this device`}</Button>}
      <CodesSetUp onDone={() => void goIn()} />
    </Stack>
  )
}
