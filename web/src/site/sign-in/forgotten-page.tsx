import { t } from '@lingui/core/macro'
import { Alert, Button, Stack, Text, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { api } from '@/api/client'
import { Problem } from '@/api/problem'
import { usePageTitle } from '@/core/kit/page'
import { Doorstep } from './doorstep'
import classes from './doorstep.module.css'

/** Asks for a link to a new password; what is said does not tell whether the account exists. */
export function ForgottenPage() {
  const [email, setEmail] = useState('')
  const [isSent, setSent] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  usePageTitle(t`A new password`)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setProblem(null)
    try {
      await api.post('/password/forgotten', { email: email.trim() })
      setSent(true)
    } catch (error) {
      setProblem(error instanceof Problem ? error.message : t`Something went wrong. Reload the page and try again.`)
    }
  }
  return (
    <Doorstep title={t`A new password`}>
      {isSent ? <Text size="sm" role="status" mb="md">{t`If this address has an account, a letter with a link is on its way. The link is good for two hours.`}</Text> : (
        <form onSubmit={submit}>
          <Stack gap="sm" mb="md">
            {problem && <Alert color="red" role="alert">{problem}</Alert>}
            <TextInput label={t`E-mail`} description={t`We send you a link to choose a new one.`} type="email" autoComplete="username" required withAsterisk={false} value={email} autoFocus size="md" onChange={(event) => setEmail(event.currentTarget.value)} />
            <Button type="submit" variant="filled" size="md" mt="xs">{t`Send the link`}</Button>
          </Stack>
        </form>
      )}
      <Link to="/sign-in" className={classes.aside}>{t`Back to sign-in`}</Link>
    </Doorstep>
  )
}
