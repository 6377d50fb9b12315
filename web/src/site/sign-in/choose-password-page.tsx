import { t } from '@lingui/core/macro'
import { Alert, Button, PasswordInput, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { api } from '@/api/client'
import { Problem } from '@/api/problem'
import { askAgain, forgetWhatWasSeen } from '@/api/session'
import { usePageTitle } from '@/core/kit/page'
import { Doorstep } from './doorstep'
import classes from './doorstep.module.css'

interface Opened { name: string; email: string; purpose: 'reset' | 'invitation' }

/** Where a mailed link leads: its holder chooses a password and goes in. */
export function ChoosePasswordPage() {
  // Taken once and wiped from the address bar, so that it stays in no history.
  const [key] = useState(() => window.location.hash.slice(1))
  const navigate = useNavigate()
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const link = useQuery({
    queryKey: ['password-link', key], retry: false, staleTime: Infinity,
    queryFn: async () => {
      const { data } = await api.post<Opened>('/password/link', { key: key || 'none' })
      window.history.replaceState(window.history.state, '', window.location.pathname)
      return data
    },
  })
  const isNew = link.data?.purpose === 'invitation'
  usePageTitle(t`Choose a password`)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setProblem(null)
    try {
      await api.post('/password/choose', { key, password })
      forgetWhatWasSeen()
      const step = await askAgain()
      void navigate({ to: step ? '/sign-in' : '/today', replace: true })
    } catch (error) {
      setProblem(error instanceof Problem ? error : new Problem(500, { detail: t`Something went wrong. Reload the page and try again.` }))
    }
  }
  const refusal = link.error instanceof Problem ? link.error.message : link.error ? t`Something went wrong. Reload the page and try again.` : null
  return (
    <Doorstep title={isNew ? t`Welcome, ${link.data?.name ?? ''}` : t`Choose a new password`} hint={link.data ? t`You sign in as ${link.data.email}.` : undefined}>
      {refusal && <Alert color="red" role="alert" mb="md">{refusal}</Alert>}
      {link.data && (
        <form onSubmit={submit}>
          <Stack gap="sm">
            {problem && problem.errors.length === 0 && <Alert color="red" role="alert">{problem.message}</Alert>}
            <input type="email" autoComplete="username" value={link.data.email} readOnly hidden />
            <PasswordInput label={t`Your new password`} description={t`Ten characters or more; a sentence is fine.`} autoComplete="new-password" required withAsterisk={false} size="md" autoFocus value={password}
              error={problem?.byField().password} onChange={(event) => setPassword(event.currentTarget.value)} />
            <Button type="submit" variant="filled" size="md" mt="xs">{t`Save and go in`}</Button>
          </Stack>
        </form>
      )}
      {refusal && <Link to="/forgotten" className={classes.aside}>{t`Ask for a new link`}</Link>}
    </Doorstep>
  )
}
