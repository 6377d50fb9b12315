import { t } from '@lingui/core/macro'
import { Alert, Button } from '@mantine/core'
import { useState } from 'react'
import { canUsePasskeys, goInByPasskey } from '@/api/passkeys'
import { Problem } from '@/api/problem'
import { Icon } from '@/core/kit/icon'

interface Props { isFilled?: boolean; remember?: boolean; onSignedIn: () => void }

/** Goes in by finger, face or PIN; absent where the browser keeps no passkeys for this address. */
export function PasskeyButton({ isFilled = false, remember = false, onSignedIn }: Props) {
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  if (!canUsePasskeys()) return null
  const go = async () => {
    setBusy(true)
    setProblem(null)
    try {
      await goInByPasskey(remember)
      onSignedIn()
    } catch (error) {
      setProblem(error instanceof Problem ? error.message : t`Something went wrong. Reload the page and try again.`)
      setBusy(false)
    }
  }
  return (
    <>
      {problem && <Alert color="red" role="alert">{problem}</Alert>}
      <Button size="md" variant={isFilled ? 'filled' : undefined} leftSection={<Icon name="key" />} loading={isBusy} onClick={() => void go()}>{t`Go in with a passkey`}</Button>
    </>
  )
}
