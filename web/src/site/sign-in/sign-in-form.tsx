import { t } from '@lingui/core/macro'
import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { Problem } from '@/api/problem'
import type { Session } from '@/api/contract'
import { signIn } from '@/api/session'

interface Props { email?: string; password?: string; onSignedIn: (email: string) => void; onStep: (email: string, step: Step) => void }
export type Step = NonNullable<Session['step']>

/** E-mail and password; the same words whether or not the account exists. */
export function SignInForm({ email: firstEmail = '', password: firstPassword = '', onSignedIn, onStep }: Props) {
  const [email, setEmail] = useState(firstEmail)
  const [password, setPassword] = useState(firstPassword)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setProblem(null)
    try {
      const step = await signIn(email.trim(), password)
      if (step) onStep(email, step)
      else onSignedIn(email)
    } catch (error) {
      setProblem(error instanceof Problem ? error.message : t`Something went wrong. Reload the page and try again.`)
      setBusy(false)
    }
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {problem && <Alert color="red" role="alert">{problem}</Alert>}
        <TextInput label={t`E-mail`} type="email" name="email" autoComplete="username" required withAsterisk={false} value={email} data-autofocus={!firstEmail || undefined} autoFocus={!firstEmail} size="md"
          onChange={(event) => setEmail(event.currentTarget.value)} />
        <PasswordInput label={t`Password`} name="password" autoComplete="current-password" required withAsterisk={false} value={password} data-autofocus={(!!firstEmail && !firstPassword) || undefined} autoFocus={!!firstEmail && !firstPassword} size="md"
          onChange={(event) => setPassword(event.currentTarget.value)} />
        <Button type="submit" variant="filled" size="md" mt="xs" loading={isBusy}>{t`Sign in`}</Button>
      </Stack>
    </form>
  )
}
