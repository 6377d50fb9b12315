import { t } from '@lingui/core/macro'
import { Button, Modal, MultiSelect, SegmentedControl, Select, Switch, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '@/api/client'
import { Problem } from '@/api/problem'
import { useMe } from '@/api/session'
import { announceProblem } from '@/core/kit/notices'
import { clockNow } from '@/foundation/clock'
import type { NewApiToken } from '../contract'
import { ProofInput } from '../security/proof-input'
import { rolesQuery, settle } from '../settings-queries'
import classes from '../settings.module.css'
import { TELEPHONE, useScopeOptions } from './scopes'
import { TokenShown } from './token-shown'

/** Makes a token and shows it, once. */
export function TokenDialog({ onClose }: { onClose: () => void }) {
  const { rights } = useMe()
  const { data: roles = [] } = useQuery({ ...rolesQuery, enabled: rights.administer })
  const [values, setValues] = useState({ name: '', reach: ['*'], level: 'read', days: '90', isService: false, roles: [] as string[], administers: false })
  const [made, setMade] = useState<string | null>(null)
  const [password, setPassword] = useState('')
  // Asked of whoever did not sign in a moment ago; only the server knows.
  const [error, setError] = useState<string | undefined>()
  const set = (changed: Partial<typeof values>) => setValues({ ...values, ...changed })
  const options = useScopeOptions()
  const lasting = [{ value: '30', label: t`30 days` }, { value: '90', label: t`90 days` }, { value: '365', label: t`a year` }, { value: '', label: t`until it is revoked` }]
  const save = async () => {
    const scopes = { ...Object.fromEntries(values.reach.map((name) => [name, name === TELEPHONE ? 'write' : values.level])), ...(values.administers ? { administer: 'write' } : {}) }
    const expires_at = values.days ? new Date(clockNow() + Number(values.days) * 86_400_000).toISOString() : null
    const body = { name: values.name, scopes, expires_at, ...(values.isService ? { service_roles: values.roles.map(Number) } : {}) }
    setError(undefined)
    try {
      const written = await api.post<NewApiToken>('/tokens', password ? { ...body, password } : body)
      setMade(written.data.token)
      await settle(() => Promise.resolve(written), t`The token is made.`)
    } catch (problem) {
      const asked = problem instanceof Problem ? problem.byField().password : undefined
      if (asked) setError(asked)
      else announceProblem(problem)
    }
  }
  return (
    <Modal opened onClose={onClose} title={made ? t`Copy the token now` : t`New token`}>
      {made ? <TokenShown token={made} onClose={onClose} /> : (
        <form className={classes.form} onSubmit={(event) => { event.preventDefault(); void save() }}>
          <TextInput label={t`What is it for?`} placeholder={t`The web shop`} value={values.name} required withAsterisk={false} maxLength={120} data-autofocus onChange={(event) => set({ name: event.currentTarget.value })} />
          <MultiSelect label={t`It reaches`} data={options} value={values.reach} searchable onChange={(reach) => set({ reach })} />
          <SegmentedControl aria-label={t`What it may do`} data={[{ value: 'read', label: t`Read` }, { value: 'write', label: t`Read and write` }]} value={values.level} onChange={(level) => set({ level })} />
          <Select label={t`It is valid`} data={lasting} value={values.days} allowDeselect={false} onChange={(days) => set({ days: days ?? '' })} />
          {rights.administer && (
            <>
              <Switch label={t`It belongs to the company, not to me`} description={t`It has roles of its own, and goes on working when you leave`} checked={values.isService} onChange={(event) => set({ isService: event.currentTarget.checked })} />
              {values.isService && <MultiSelect label={t`Roles`} data={roles.map(({ id, label }) => ({ value: id, label }))} value={values.roles} onChange={(next) => set({ roles: next })} />}
              <Switch label={t`It may administer`} description={t`Users, roles, fields and settings too`} checked={values.administers} onChange={(event) => set({ administers: event.currentTarget.checked })} />
            </>
          )}
          {(error || password) && <ProofInput isFirst value={password} error={error} onChange={setPassword} />}
          <div className={classes.foot}><Button onClick={onClose}>{t`Cancel`}</Button><Button type="submit" variant="filled">{t`Make the token`}</Button></div>
        </form>
      )}
    </Modal>
  )
}
