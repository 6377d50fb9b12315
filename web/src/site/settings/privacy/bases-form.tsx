import { t } from '@lingui/core/macro'
import { Button, NumberInput, TextInput } from '@mantine/core'
import { api } from '@/api/client'
import type { Basis } from '@/core/privacy/privacy'
import { settle } from '../settings-queries'
import classes from '../settings.module.css'
import { useSettingsForm } from '../use-settings-form'

/** For each kind of record: for how long it is kept after an erasure, and by which law. */
export function BasesForm({ bases }: { bases: Basis[] }) {
  const { values, isChanged, setValues } = useSettingsForm(bases)
  const change = (type: string, change: Partial<Basis>) => setValues(values.map((one) => one.type === type ? { ...one, ...change } : one))
  const save = () => settle(() => api.patch('/privacy/bases', { bases: values.map(({ type, years, basis }) => ({ type, years, basis })) }), t`What is kept is saved.`)
  return (
    <form className={classes.form} style={{ marginTop: 12 }} onSubmit={(event) => { event.preventDefault(); void save() }}>
      {values.map(({ type, label, years, basis }) => (
        <div key={type} style={{ display: 'grid', gridTemplateColumns: '110px 1fr', gap: 12, alignItems: 'end' }}>
          <NumberInput label={t`${label}: years`} value={years} min={0} max={100} allowDecimal={false} onChange={(value) => change(type, { years: Number(value) || 0 })} />
          <TextInput label={t`${label}: by which law`} value={basis} maxLength={255} required={years > 0} onChange={(event) => change(type, { basis: event.currentTarget.value })} />
        </div>
      ))}
      <div className={classes.foot}><Button type="submit" variant="filled" disabled={!isChanged}>{t`Save`}</Button></div>
    </form>
  )
}
