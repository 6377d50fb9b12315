import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { describeQuery, findField, useHouse } from '@/api/describe'
import type { LeadHabits, LeadPoints } from '@/rooms/sales/leads/lead-queries'
import { settleSeen } from '../settings-queries'
import settings from '../settings.module.css'
import { useSettingsForm } from '../use-settings-form'
import { CampaignRows } from './campaign-rows'
import { PointsBox } from './points-box'
import classes from './leads.module.css'

type Group = 'source' | 'contact' | 'heard'

/** What is worth how many points. */
export function PointsForm({ habits }: { habits: LeadHabits }) {
  const { values, shown, isChanged, setValues, adopt } = useSettingsForm(habits.points)
  const { data: leads } = useQuery(describeQuery('leads'))
  const { types } = useHouse()
  const sources = (leads && findField(leads.fields, 'source')?.choices) ?? []
  const contacts = { email: t`E-mail address`, phone: t`Phone number`, address: t`Postal address`, employer: t`Where they work` }
  const set = (change: Partial<LeadPoints>) => setValues({ ...values, ...change })
  const box = (group: Group, name: string, label: string) => (
    <PointsBox key={name} label={label} value={values[group][name] ?? 0} onChange={(points) => set({ [group]: { ...values[group], [name]: points } })} />
  )
  const save = async () => {
    const stands = await settleSeen({ path: '/lead-habits', values: { points: values }, shown: { points: shown }, title: t`Points` }, t`The points are saved; every open lead is worked out anew.`)
    if (stands) adopt(stands.points)
  }
  return (
    <form className={classes.points} onSubmit={(event) => { event.preventDefault(); void save() }}>
      <Card title={t`Where it came from`}>{sources.map(({ value, label }) => box('source', value, label))}</Card>
      <Card title={t`Campaigns`} hint={t`Written as they stand on the leads.`}><CampaignRows rows={values.campaigns} onChange={(campaigns) => set({ campaigns })} /></Card>
      <Card title={t`What we know of them`}>{Object.entries(contacts).map(([name, label]) => box('contact', name, label))}</Card>
      <Card title={t`Heard of lately`} hint={t`Each call that reached them, each visit and the like, the latest first.`}>
        {Object.keys(values.heard).map((slug) => box('heard', slug, types.find(({ type }) => type === slug)?.plural ?? slug))}
        <PointsBox label={t`Anything else`} value={values.heard_else} onChange={(points) => set({ heard_else: points })} />
        <PointsBox label={t`Lately means so many days`} least={1} most={365} value={values.heard_days} onChange={(days) => set({ heard_days: days })} />
        <PointsBox label={t`At most so many count`} least={0} most={20} value={values.heard_most} onChange={(most) => set({ heard_most: most })} />
      </Card>
      <Card title={t`Getting cold`} hint={t`What a lead loses while nobody takes it up.`}>
        <PointsBox label={t`Points it loses`} least={0} value={values.age_points} onChange={(points) => set({ age_points: points })} />
        <PointsBox label={t`every so many days`} least={1} most={365} value={values.age_days} onChange={(days) => set({ age_days: days })} />
        <PointsBox label={t`and no more than`} least={0} value={values.age_most} onChange={(points) => set({ age_most: points })} />
      </Card>
      <div className={settings.foot}><Button type="submit" variant="filled" disabled={!isChanged}>{t`Save`}</Button></div>
    </form>
  )
}

function Card({ title, hint, children }: { title: string; hint?: string; children: React.ReactNode }) {
  return (
    <fieldset className={classes.card}>
      <legend className={classes.legend}>{title}</legend>
      {hint && <p className={classes.hint}>{hint}</p>}
      <div className={classes.boxes}>{children}</div>
    </fieldset>
  )
}
