import { t } from '@lingui/core/macro'
import { Alert, Button, Checkbox, Stack, Text, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { Problem } from '@/api/problem'
import { useSuspenseQuery } from '@tanstack/react-query'
import { sessionQuery, showSecondFactor } from '@/api/session'
import { PasskeyButton } from './passkey-button'

/** After the password: the code of one's app, or a recovery code. */
export function CodeForm({ onSignedIn, onBack }: { onSignedIn: () => void; onBack: () => void }) {
  const { shows } = useSuspenseQuery(sessionQuery).data
  const [code, setCode] = useState('')
  const [remember, setRemember] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setProblem(null)
    try {
      await showSecondFactor(code, remember)
      onSignedIn()
    } catch (error) {
      setProblem(error instanceof Problem ? error.message : t`Something went wrong. Reload the page and try again.`)
      setCode('')
      setBusy(false)
    }
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {problem && <Alert color="red" role="alert">{problem}</Alert>}
        {shows.includes('passkey') && <PasskeyButton isFilled remember={remember} onSignedIn={onSignedIn} />}
        <Text size="sm">{shows.includes('codes') ? t`Open the app on your phone and type the code it shows. Without your phone, type a recovery code.` : t`Show your passkey. Without the device that keeps it, type a recovery code.`}</Text>
        <TextInput label={t`Code`} name="code" autoComplete="one-time-code" inputMode="numeric" required withAsterisk={false} value={code} autoFocus={!shows.includes('passkey')} data-autofocus size="md" maxLength={40}
          onChange={(event) => setCode(event.currentTarget.value)} />
        <Checkbox label={t`Do not ask in this browser for 30 days`} checked={remember} onChange={(event) => setRemember(event.currentTarget.checked)} />
        <Button type="submit" variant={shows.includes('passkey') ? undefined : 'filled'} size="md" mt="xs" loading={isBusy}>{t`Go in`}</Button>
        <Button onClick={onBack} variant="subtle">{t`Back to the password`}</Button>
      </Stack>
    </form>
  )
}
