import { t } from '@lingui/core/macro'
import { Alert, Button, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { addPasskey } from '@/api/passkeys'
import { Problem } from '@/api/problem'
import classes from '../settings.module.css'
import { ProofInput } from './proof-input'
import { RecoveryCodes } from './recovery-codes'

/** Makes a passkey on this device; hands out recovery codes with the first. At the door no password is asked again. */
export function PasskeyForm({ isAtDoor = false, onDone, onCancel }: { isAtDoor?: boolean; onDone: () => void; onCancel: () => void }) {
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [codes, setCodes] = useState<string[] | null>(null)
  const go = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setProblem(null)
    try {
      const recovery = await addPasskey(name, password)
      if (recovery.length) setCodes(recovery)
      else onDone()
    } catch (error) {
      setProblem(error instanceof Problem ? error : new Problem(500, { detail: t`Something went wrong. Reload the page and try again.` }))
    }
    setBusy(false)
  }
  if (codes) return <RecoveryCodes codes={codes} onDone={onDone} />
  return (
    <form className={classes.form} onSubmit={go}>
      {problem && problem.errors.length === 0 && <Alert color="red" role="alert">{problem.message}</Alert>}
      <TextInput label={t`Name of the passkey`} description={t`So that you know it again, such as “My phone”`} required withAsterisk={false} data-autofocus maxLength={120} value={name} onChange={(event) => setName(event.currentTarget.value)} />
      {!isAtDoor && <ProofInput value={password} error={problem?.byField().password} onChange={setPassword} />}
      <div className={classes.foot}><Button onClick={onCancel}>{t`Cancel`}</Button><Button type="submit" variant="filled" loading={isBusy}>{t`Make the passkey`}</Button></div>
    </form>
  )
}
