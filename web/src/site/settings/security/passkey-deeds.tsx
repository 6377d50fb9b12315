import { t } from '@lingui/core/macro'
import { Button, Modal, Text, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { api } from '@/api/client'
import { Problem } from '@/api/problem'
import { announceProblem } from '@/core/kit/notices'
import type { Passkey } from '../contract'
import { settle } from '../settings-queries'
import classes from '../settings.module.css'
import { ProofInput } from './proof-input'

/** Calls a passkey otherwise. */
export function RenamePasskey({ passkey, onClose }: { passkey: Passkey; onClose: () => void }) {
  const [name, setName] = useState(passkey.name)
  const go = async (event: FormEvent) => {
    event.preventDefault()
    if (await settle(() => api.patch(`/security/passkeys/${passkey.id}`, { name }), t`Renamed.`)) onClose()
  }
  return (
    <Modal opened onClose={onClose} title={t`Rename the passkey`}>
      <form className={classes.form} onSubmit={go}>
        <TextInput label={t`Name of the passkey`} required withAsterisk={false} data-autofocus maxLength={120} value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <div className={classes.foot}><Button onClick={onClose}>{t`Cancel`}</Button><Button type="submit" variant="filled">{t`Save`}</Button></div>
      </form>
    </Modal>
  )
}

/** Lets nobody in by a passkey any more, after the password. */
export function RemovePasskey({ passkey, onClose }: { passkey: Passkey; onClose: () => void }) {
  const [password, setPassword] = useState('')
  const [error, setError] = useState<string | undefined>()
  const go = async (event: FormEvent) => {
    event.preventDefault()
    setError(undefined)
    try {
      const done = await api.post(`/security/passkeys/${passkey.id}/remove`, password ? { password } : {})
      if (await settle(() => Promise.resolve(done), t`The passkey lets nobody in any more.`)) onClose()
    } catch (problem) {
      if (problem instanceof Problem && problem.errors.length) setError(problem.byField().password)
      else announceProblem(problem)
    }
  }
  return (
    <Modal opened onClose={onClose} title={t`Remove “${passkey.name}”`}>
      <form className={classes.form} onSubmit={go}>
        <Text size="sm">{t`It lets nobody in here any more. Your device may still list it; remove it there too.`}</Text>
        <ProofInput isFirst value={password} error={error} onChange={setPassword} />
        <div className={classes.foot}><Button onClick={onClose}>{t`Cancel`}</Button><Button type="submit" variant="filled" color="red">{t`Remove`}</Button></div>
      </form>
    </Modal>
  )
}
