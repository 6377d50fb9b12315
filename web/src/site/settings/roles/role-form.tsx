import { t } from '@lingui/core/macro'
import { Button, Switch, TextInput } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { api } from '@/api/client'
import { seeAs } from '@/api/preview'
import { Icon } from '@/core/kit/icon'
import { announceProblem } from '@/core/kit/notices'
import { Page } from '@/core/kit/page'
import type { Role } from '../contract'
import { rolesQuery, settle, settleSeen } from '../settings-queries'
import classes from '../settings.module.css'
import { useSettingsForm } from '../use-settings-form'
import { freeLabel } from './free-label'
import { FieldRights } from './field-rights'
import { useRightNames } from './right-names'
import { RightsMatrix } from './rights-matrix'

/** A role's name, its table of rights by record type, and its limits by field. */
export function RoleForm({ role }: { role: Role }) {
  const { values, shown, isChanged, setValues, adopt } = useSettingsForm(role)
  const navigate = useNavigate()
  const nameOf = useRightNames()
  const labels = useQuery(rolesQuery).data?.map(({ label }) => label) ?? []
  const set = (changed: Partial<Role>) => setValues({ ...values, ...changed })
  const save = async () => {
    const { label, help, administers, rights, fields } = values
    const form = { path: `/roles/${role.id}`, values: { label, help, administers, rights, fields }, shown, title: role.label, nameOf }
    const stands = await settleSeen(form, t`The role ${label} is saved; it holds from now on.`)
    if (stands) adopt({ ...values, ...stands })
  }
  const demand = (needs_second_factor: boolean) => settle(() => api.patch(`/roles/${role.id}`, { needs_second_factor }), t`Saved; it holds from now on.`)
  const remove = async () => {
    if (await settle(() => api.remove(`/roles/${role.id}`), t`The role ${role.label} is gone.`)) void navigate({ to: '/settings/roles' })
  }
  const copy = async () => {
    let made = ''
    const post = async () => {
      const answer = await api.post<Role>('/roles', { label: freeLabel(t`Copy of ${role.label}`, labels), copy_of: Number(role.id) })
      made = answer.data.id
      return answer
    }
    if (await settle(post, t`Here is the copy; change what you like.`)) void navigate({ to: '/settings/roles/$id', params: { id: made } })
  }
  const heading = (
    <span style={{ display: 'flex', alignItems: 'center', gap: 8 }}>
      <Link to="/settings/roles" aria-label={t`All roles`} style={{ color: 'var(--ink-3)', display: 'flex' }}><Icon name="arrow-left" size={18} /></Link>{values.label}
    </span>
  )
  const actions = (
    <>
      <Button leftSection={<Icon name="eye" size={14} />} disabled={isChanged} onClick={() => { seeAs({ role: Number(role.id) }).catch(announceProblem) }}>{t`See as this role`}</Button>
      <Button leftSection={<Icon name="copy" size={14} />} onClick={() => void copy()}>{t`Copy`}</Button>
      {!role.is_builtin && <Button variant="subtle" color="red" onClick={() => void remove()}>{t`Remove`}</Button>}
      {!role.is_builtin && <Button variant="filled" disabled={!isChanged} onClick={() => void save()}>{t`Save`}</Button>}
    </>
  )
  return (
    <Page title={role.label} heading={heading} hint={role.is_builtin ? <>{role.help} {t`It is one of the house's own and stays as it is; copy it and change the copy.`}</> : undefined} actions={actions}>
      {!role.is_builtin && <fieldset className={classes.form} style={{ maxWidth: 640, marginBottom: 32, border: 0, padding: 0 }}>
        <div className={classes.two}>
          <TextInput label={t`Name`} value={values.label} onChange={(event) => set({ label: event.currentTarget.value })} />
          <TextInput label={t`For whom`} value={values.help} onChange={(event) => set({ help: event.currentTarget.value })} />
        </div>
        <Switch label={t`Runs the house`} description={t`Settings, users, roles and fields; sees every record`} checked={values.administers} onChange={(event) => set({ administers: event.currentTarget.checked })} />
      </fieldset>}
      <Switch mb="lg" label={t`Asks for a second factor`} description={t`Holders who have none set one up at their next step; it holds at once`} checked={role.needs_second_factor} onChange={(event) => void demand(event.currentTarget.checked)} />
      {values.administers ? <p className="quiet">{t`Whoever runs the house may do everything.`}</p> : (
        <>
          <RightsMatrix rights={values.rights} administers={values.administers} isFixed={role.is_builtin} onChange={(rights) => set({ rights })} />
          {(!role.is_builtin || Object.keys(role.fields).length > 0) && <FieldRights fields={values.fields} isFixed={role.is_builtin} onChange={(fields) => set({ fields })} />}
        </>
      )}
    </Page>
  )
}
