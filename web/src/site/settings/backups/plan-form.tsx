import { t } from '@lingui/core/macro'
import { Button, NumberInput, Select } from '@mantine/core'
import { api } from '@/api/client'
import { settle } from '../settings-queries'
import classes from '../settings.module.css'
import { useSettingsForm } from '../use-settings-form'
import type { BackupPlan } from './contract'

/** How often backups are made by themselves, and how many stay. */
export function PlanForm({ plan }: { plan: BackupPlan }) {
  const { values, isChanged, setValues } = useSettingsForm(plan)
  const number = (name: keyof BackupPlan) => ({ value: values[name], min: 0, max: 1000, allowDecimal: false, onChange: (value: string | number) => setValues({ ...values, [name]: Number(value) || 0 }) })
  const rhythms = [
    { value: '0', label: t`Never by itself` }, { value: '1', label: t`Every hour` }, { value: '6', label: t`Every 6 hours` },
    { value: '12', label: t`Every 12 hours` }, { value: '24', label: t`Every day` }, { value: '168', label: t`Every week` },
  ]
  if (!rhythms.some(({ value }) => value === String(values.every_hours))) rhythms.push({ value: String(values.every_hours), label: t`Every ${values.every_hours} hours` })
  return (
    <form className={classes.form} onSubmit={(event) => { event.preventDefault(); void settle(() => api.patch('/backups/plan', values), t`The plan is saved.`) }}>
      <Select label={t`A backup is made`} data={rhythms} value={String(values.every_hours)} allowDeselect={false} onChange={(value) => setValues({ ...values, every_hours: Number(value) })} />
      <div className={classes.two}>
        <NumberInput label={t`Keep the newest`} {...number('keep_newest')} />
        <NumberInput label={t`Then one of each of the last days`} {...number('keep_days')} />
        <NumberInput label={t`One of each of the last weeks`} {...number('keep_weeks')} />
        <NumberInput label={t`One of each of the last months`} {...number('keep_months')} />
      </div>
      <div className={classes.foot}><Button type="submit" variant="filled" disabled={!isChanged}>{t`Save`}</Button></div>
    </form>
  )
}
