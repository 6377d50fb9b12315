import { t } from '@lingui/core/macro'
import { Button, Modal, MultiSelect, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '@/api/client'
import type { Team } from '../contract'
import { fullUsersQuery, settle, settleSeen } from '../settings-queries'
import classes from '../settings.module.css'
import { insideOf } from './tree'

/** A team's name, its people and the team it stands inside. */
export function TeamDialog({ team, teams, onClose }: { team: Team | null; teams: Team[]; onClose: () => void }) {
  const { data: users = [] } = useQuery(fullUsersQuery)
  const [name, setName] = useState(team?.name ?? '')
  const [parent, setParent] = useState<string | null>(team?.parent?.id ?? null)
  const [members, setMembers] = useState(team?.members.map(({ id }) => id) ?? [])
  const [shown] = useState({ name, parent: parent === null ? null : Number(parent), members: members.map(Number) })
  const forbidden = team ? insideOf(team, teams) : new Set<string>()
  const save = async () => {
    const body = { name, parent: parent === null ? null : Number(parent), members: members.map(Number) }
    const said = t`The team ${name} is saved.`
    const nameOf = (field: string, id: string) => field === 'parent' ? teams.find((each) => each.id === id)?.name : users.find((each) => each.id === id)?.name
    if (team ? await settleSeen({ path: `/teams/${team.id}`, values: body, shown, title: team.name, nameOf }, said) : await settle(() => api.post('/teams', body), said)) onClose()
  }
  const remove = async () => {
    if (team && await settle(() => api.remove(`/teams/${team.id}`), t`The team ${team.name} is gone; its people stay.`)) onClose()
  }
  return (
    <Modal opened onClose={onClose} title={team ? team.name : t`New team`}>
      <form className={classes.form} onSubmit={(event) => { event.preventDefault(); void save() }}>
        <TextInput label={t`Name`} value={name} required withAsterisk={false} data-autofocus onChange={(event) => setName(event.currentTarget.value)} />
        <MultiSelect label={t`People`} data={users.filter((user) => user.is_active || members.includes(user.id)).map((user) => ({ value: user.id, label: user.name }))} value={members} searchable onChange={setMembers} />
        <Select label={t`Stands inside`} placeholder={t`no other team`} data={teams.filter(({ id }) => !forbidden.has(id)).map((each) => ({ value: each.id, label: each.name }))} value={parent} clearable onChange={setParent} />
        <div className={classes.foot}>
          {team && <Button variant="subtle" color="red" style={{ marginInlineEnd: 'auto' }} onClick={() => void remove()}>{t`Remove`}</Button>}
          <Button onClick={onClose}>{t`Cancel`}</Button><Button type="submit" variant="filled">{t`Save`}</Button>
        </div>
      </form>
    </Modal>
  )
}
