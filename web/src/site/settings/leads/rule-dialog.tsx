import { t } from '@lingui/core/macro'
import { Button, Modal, MultiSelect, Radio, Select, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '@/api/client'
import { useHouse } from '@/api/describe'
import { Problem } from '@/api/problem'
import { announceProblem } from '@/core/kit/notices'
import { fullUsersQuery, settle, settleSeen, teamsQuery } from '../settings-queries'
import classes from '../settings.module.css'
import { territoriesQuery, type Rule } from './rules'

/** For which leads, to whom, in which way. */
export function RuleDialog({ rule, onClose }: { rule: Rule | null; onClose: () => void }) {
  const [values, setValues] = useState(() => plain(rule))
  const [shown] = useState(() => toWrite(plain(rule)))
  const { data: users = [] } = useQuery(fullUsersQuery)
  const { data: teams = [] } = useQuery(teamsQuery)
  const set = (change: Partial<typeof values>) => setValues({ ...values, ...change })
  const save = async () => {
    try {
      const said = t`The rule ${values.name} is saved.`
      const isDone = rule
        ? await settleSeen({ path: `/assignment-rules/${rule.id}`, values: toWrite(values), shown, title: rule.name }, said)
        : await settle(() => api.post('/assignment-rules', toWrite(values)), said)
      if (isDone) onClose()
    } catch (problem) {
      if (problem instanceof Problem) announceProblem(problem)
    }
  }
  const remove = async () => { if (rule && await settle(() => api.remove(`/assignment-rules/${rule.id}`), t`The rule ${rule.name} is gone; what it assigned stays.`)) onClose() }
  return (
    <Modal opened onClose={onClose} title={rule ? rule.name : t`New rule`}>
      <form className={classes.form} onSubmit={(event) => { event.preventDefault(); void save() }}>
        <TextInput label={t`Name`} placeholder={t`North`} value={values.name} required withAsterisk={false} maxLength={120} data-autofocus onChange={(event) => set({ name: event.currentTarget.value })} />
        <TerritoryChoice value={values.view} onChange={(view) => set({ view })} />
        <Select label={t`Goes to the team`} placeholder={t`no team`} data={teams.map(({ id, name }) => ({ value: id, label: name }))} value={values.team} clearable searchable onChange={(team) => set({ team })} />
        <MultiSelect label={t`and to these people`} data={users.filter((user) => !user.is_service && (user.is_active || values.people.includes(user.id))).map(({ id, name }) => ({ value: id, label: name }))} value={values.people} searchable onChange={(people) => set({ people })} />
        <Radio.Group label={t`In which way`} value={values.way} onChange={(way) => set({ way: way as Rule['way'] })}>
          <Stack gap={6} mt={4}>
            <Radio value="turn" label={t`In turn`} description={t`One after the other, whoever is here.`} />
            <Radio value="load" label={t`By load`} description={t`Whoever has the fewest open leads.`} />
          </Stack>
        </Radio.Group>
        <div className={classes.foot}>
          {rule && <Button variant="subtle" color="red" style={{ marginInlineEnd: 'auto' }} onClick={() => void remove()}>{t`Remove`}</Button>}
          <Button onClick={onClose}>{t`Cancel`}</Button><Button type="submit" variant="filled" disabled={!values.team && !values.people.length}>{t`Save`}</Button>
        </div>
      </form>
    </Modal>
  )
}

/** A territory is a filter that somebody saved over people or organisations. */
function TerritoryChoice({ value, onChange }: { value: string | null; onChange: (view: string | null) => void }) {
  const { data: views = [] } = useQuery(territoriesQuery)
  const { types } = useHouse()
  const groups = [...new Set(views.map(({ type }) => type))].map((type) => ({
    group: types.find((each) => each.type === type)?.plural ?? type, items: views.filter((view) => view.type === type).map(({ id, name }) => ({ value: String(id), label: name })),
  }))
  return <Select label={t`For leads of`} description={t`A filter saved in the list of people or organisations.`} placeholder={t`everybody`} data={groups} value={value} clearable searchable onChange={onChange} />
}

const plain = (rule: Rule | null) => ({
  name: rule?.name ?? '', way: rule?.way ?? 'turn' as Rule['way'], view: rule?.view ? String(rule.view.id) : null, team: rule?.team ? String(rule.team.id) : null, people: rule?.people.map(({ id }) => String(id)) ?? [],
})

const toWrite = ({ view, team, people, ...rest }: ReturnType<typeof plain>) => ({ ...rest, view: view && Number(view), team: team && Number(team), people: people.map(Number) })
