import { plural, t } from '@lingui/core/macro'
import { Button, Modal, Text } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { api } from '@/api/client'
import { Problem } from '@/api/problem'
import { announceProblem } from '@/core/kit/notices'
import { securityQuery, settle } from '../settings-queries'
import classes from '../settings.module.css'
import { CodesSetUp } from './codes-set-up'
import { ProofInput } from './proof-input'
import { RecoveryCodes } from './recovery-codes'

type Deed = 'on' | 'off' | 'renew'

/** Codes from an app beside the password; each change asks for the password first. */
export function SecondFactor() {
  const { data } = useQuery(securityQuery)
  const client = useQueryClient()
  const [deed, setDeed] = useState<Deed | null>(null)
  const [password, setPassword] = useState('')
  const [error, setError] = useState<string | undefined>()
  const [isProved, setProved] = useState(false)
  const [codes, setCodes] = useState<string[] | null>(null)
  const close = () => {
    setDeed(null); setPassword(''); setProved(false); setCodes(null); setError(undefined)
    void client.invalidateQueries({ queryKey: securityQuery.queryKey })
  }
  const go = async (event: FormEvent) => {
    event.preventDefault()
    setError(undefined)
    const proof = password ? { password } : {}
    try {
      if (deed === 'renew') setCodes((await api.post<{ recovery_codes: string[] }>('/security/recovery-codes', proof)).data.recovery_codes)
      else if (deed === 'on') { await api.post('/security/codes', proof); setProved(true) }
      else if (await settle(() => api.post('/security/codes/off', proof), t`Codes are no longer asked for.`)) close()
    } catch (problem) {
      if (problem instanceof Problem && problem.errors.length) setError(problem.byField().password)
      else announceProblem(problem)
    }
  }
  if (!data) return null
  const did = { on: t`From now on you are asked for a code of your phone when you sign in.`, off: t`You are asked for no codes of your phone any more.`, renew: t`The recovery codes of before let nobody in any more.` }
  const hasFactor = data.has_codes || data.passkeys.length > 0
  return (
    <section className={classes.section} aria-labelledby="second-factor">
      <div className={classes.sectionHead}>
        <h2 id="second-factor" className={classes.sectionTitle}>{t`Codes from your phone`}</h2>
        {!data.has_codes && <Button size="compact-sm" onClick={() => setDeed('on')}>{t`Set up`}</Button>}
      </div>
      <Text size="sm" c="dimmed">
        {hasFactor
          ? t`After your password you are asked for one more proof. ${plural(data.recovery_codes_left, { one: '# recovery code is left.', other: '# recovery codes are left.' })}`
          : t`With a code from your phone beside it, a stolen password opens nothing.`}
      </Text>
      {hasFactor && (
        <div className={classes.foot} style={{ justifyContent: 'flex-start' }}>
          <Button size="compact-sm" onClick={() => setDeed('renew')}>{t`New recovery codes`}</Button>
          {data.has_codes && (!data.is_demanded || data.passkeys.length > 0) && <Button size="compact-sm" onClick={() => setDeed('off')}>{t`Turn off`}</Button>}
        </div>
      )}
      {deed && (
        <Modal opened onClose={close} title={t`Codes from your phone`}>
          {codes ? <RecoveryCodes codes={codes} onDone={close} /> : isProved ? <CodesSetUp password={password} onDone={close} /> : (
            <form className={classes.form} onSubmit={go}>
              <Text size="sm">{did[deed]}</Text>
              <ProofInput isFirst value={password} error={error} onChange={setPassword} />
              <div className={classes.foot}><Button onClick={close}>{t`Cancel`}</Button><Button type="submit" variant="filled">{t`Go on`}</Button></div>
            </form>
          )}
        </Modal>
      )}
    </section>
  )
}
