import { t } from '@lingui/core/macro'
import { Alert, Button, Stack, Text, TextInput } from '@mantine/core'
import { useEffect, useState, type FormEvent } from 'react'
import { api } from '@/api/client'
import { Problem } from '@/api/problem'
import { RecoveryCodes } from './recovery-codes'
import classes from './security.module.css'

interface Secret { secret: string; address: string; picture: string }

/** Pairs an app that shows codes, proves that it works, and hands out recovery codes. */
export function CodesSetUp({ password, onDone }: { password?: string; onDone: () => void }) {
  const [secret, setSecret] = useState<Secret | null>(null)
  const [code, setCode] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [recovery, setRecovery] = useState<string[] | null>(null)
  const say = (error: unknown) => setProblem(error instanceof Problem ? error.message : t`Something went wrong. Reload the page and try again.`)
  useEffect(() => {
    api.post<Secret>('/security/codes', password ? { password } : {}).then(({ data }) => setSecret(data)).catch(say)
  }, [password])
  const confirm = async (event: FormEvent) => {
    event.preventDefault()
    setProblem(null)
    try {
      setRecovery((await api.post<{ recovery_codes: string[] }>('/security/codes/confirm', { code })).data.recovery_codes)
    } catch (error) {
      say(error)
    }
  }
  if (recovery) return <RecoveryCodes codes={recovery} onDone={onDone} />
  return (
    <form onSubmit={confirm}>
      <Stack gap="sm">
        {problem && <Alert color="red" role="alert">{problem}</Alert>}
        {secret && (
          <>
            <Text size="sm">{t`Scan this with an app for codes, such as Aegis, 2FAS or your password manager.`}</Text>
            <img className={classes.square} alt={t`The secret for your app as a picture`} src={`data:image/svg+xml;base64,${btoa(secret.picture)}`} />
            <Text size="sm" c="dimmed">{t`Or type this into the app:`} <code className={classes.secret}>{secret.secret.match(/.{1,4}/g)?.join(' ')}</code></Text>
            <TextInput label={t`The code it shows now`} autoComplete="one-time-code" inputMode="numeric" required withAsterisk={false} maxLength={40} value={code} onChange={(event) => setCode(event.currentTarget.value)} />
            <Button type="submit" variant="filled">{t`Turn on`}</Button>
          </>
        )}
      </Stack>
    </form>
  )
}
