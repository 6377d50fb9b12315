import { t } from '@lingui/core/macro'
import { Button, Modal, MultiSelect, PasswordInput, Select, Switch, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '@/api/client'
import { useMe } from '@/api/session'
import type { User } from '../contract'
import { fullUsersQuery, rolesQuery, settle, settleSeen, teamsQuery } from '../settings-queries'
import classes from '../settings.module.css'
import { DoorDeeds } from './door-deeds'

/** A user's name, address, roles and teams; leaving ends every session at once. */
export function UserDialog({ user, onClose }: { user: User | null; onClose: () => void }) {
  const me = useMe()
  const isMe = user?.id === me.id
  const { data: roles = [] } = useQuery(rolesQuery)
  const { data: teams = [] } = useQuery(teamsQuery)
  const [values, setValues] = useState({
    name: user?.name ?? '', email: user?.email ?? '', roles: user?.roles.map(({ id }) => id) ?? [], teams: user?.teams.map(({ id }) => id) ?? [], is_active: user?.is_active ?? true,
  })
  const [shown] = useState({ ...values, roles: values.roles.map(Number), teams: values.teams.map(Number) })
  const [password, setPassword] = useState('')
  const [heir, setHeir] = useState<string | null>(null)
  const { data: users = [] } = useQuery(fullUsersQuery)
  const set = (changed: Partial<typeof values>) => setValues({ ...values, ...changed })
  const save = async () => {
    const { is_active, ...rest } = values
    const body = { ...rest, roles: values.roles.map(Number), teams: values.teams.map(Number), ...(user ? { is_active } : {}), ...(heir ? { hand_over_to: Number(heir) } : {}), ...(password ? { password } : {}) }
    const nameOf = (field: string, id: string) => field === 'roles' ? roles.find((each) => each.id === id)?.label : field === 'teams' ? teams.find((each) => each.id === id)?.name : undefined
    const isDone = user ? await settleSeen({ path: `/users/${user.id}`, values: body, shown, title: user.name, nameOf }, t`${values.name} is saved.`)
      : await settle(() => api.post('/users', body), password ? t`${values.name} can sign in now.` : t`${values.name} is invited by e-mail.`)
    if (isDone) onClose()
  }
  return (
    <Modal opened onClose={onClose} title={user ? user.name : t`Add somebody`}>
      <form className={classes.form} onSubmit={(event) => { event.preventDefault(); void save() }}>
        <TextInput label={t`Name`} value={values.name} required withAsterisk={false} data-autofocus onChange={(event) => set({ name: event.currentTarget.value })} />
        <TextInput label={t`E-mail`} type="email" description={isMe ? t`You change your own under Security` : undefined} disabled={isMe} value={values.email} required withAsterisk={false} autoComplete="off" onChange={(event) => set({ email: event.currentTarget.value })} />
        <MultiSelect label={t`Roles`} description={t`Rights add up`} data={roles.map(({ id, label }) => ({ value: id, label }))} value={values.roles} onChange={(next) => set({ roles: next })} />
        <MultiSelect label={t`Teams`} data={teams.map(({ id, name }) => ({ value: id, label: name }))} value={values.teams} onChange={(next) => set({ teams: next })} />
        {!isMe && <PasswordInput label={user ? t`New password` : t`First password`} description={user ? t`Leave it empty to keep the old one` : t`Leave it empty: they are mailed a link and choose their own`}
          autoComplete="new-password" value={password} onChange={(event) => setPassword(event.currentTarget.value)} />}
        {user && !isMe && (
          <Switch label={t`May sign in`} description={t`Switched off, every session of theirs ends at once`} checked={values.is_active} onChange={(event) => set({ is_active: event.currentTarget.checked })} />
        )}
        {user && !values.is_active && (
          <Select label={t`Their records go to`} description={t`Leave it empty to let them keep their name`} data={users.filter((each) => each.is_active && each.id !== user.id).map((each) => ({ value: each.id, label: each.name }))}
            value={heir} clearable searchable onChange={setHeir} />
        )}
        {user && user.is_active && !isMe && <DoorDeeds user={user} />}
        <div className={classes.foot}><Button onClick={onClose}>{t`Cancel`}</Button><Button type="submit" variant="filled">{t`Save`}</Button></div>
      </form>
    </Modal>
  )
}
