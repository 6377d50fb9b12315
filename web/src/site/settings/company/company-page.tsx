import { t } from '@lingui/core/macro'
import { Button, NumberInput, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Failure } from '@/core/kit/failure'
import { Page } from '@/core/kit/page'
import { WaitingRows } from '@/core/kit/waiting'
import { countries } from '@/core/kinds/countries'
import { currencyOptions, spokenOptions, zoneOptions } from '../../setup/options'
import type { CompanySettings } from '../contract'
import { companyQuery, settleSeen } from '../settings-queries'
import classes from '../settings.module.css'
import { useSettingsForm } from '../use-settings-form'

/** What the company is called, and how it counts and tells the time. */
export function CompanyPage() {
  const { data, error } = useQuery(companyQuery)
  return (
    <Page title={t`Company`} hint={t`These hold for everybody; each user may choose another language and time zone.`} narrow>
      {error ? <Failure error={error} /> : data ? <CompanyForm settings={data} /> : <WaitingRows count={4} />}
    </Page>
  )
}

function CompanyForm({ settings }: { settings: CompanySettings }) {
  const { values, shown, isChanged, setValues, adopt } = useSettingsForm(settings)
  const set = (name: keyof CompanySettings) => (value: string | null) => setValues({ ...values, [name]: value ?? '' })
  const { company, currency, zone, language, country, trash_days } = values
  const save = async () => {
    const form = { path: '/settings', values: { company, currency, zone, language, country, trash_days }, shown, title: t`Company` }
    const stands = await settleSeen(form, t`The company's settings are saved.`)
    if (stands) adopt({ ...values, ...stands })
  }
  return (
    <form className={classes.form} onSubmit={(event) => { event.preventDefault(); void save() }}>
      <TextInput label={t`Name`} value={company} required withAsterisk={false} onChange={(event) => set('company')(event.currentTarget.value)} />
      <div className={classes.two}>
        <Select label={t`Country`} description={t`For phone numbers written without a country code`} data={countries()} value={country || null} searchable clearable onChange={set('country')} />
        <Select label={t`Currency`} description={t`New amounts start with it`} data={currencyOptions()} value={currency} searchable allowDeselect={false} onChange={set('currency')} />
        <Select label={t`Time zone`} data={zoneOptions()} value={zone} searchable allowDeselect={false} onChange={set('zone')} />
        <Select label={t`Language`} data={spokenOptions()} value={language} searchable allowDeselect={false} onChange={set('language')} />
      </div>
      <NumberInput label={t`Days in the trash`} description={t`After so many days what lies in the trash is removed for good. 0 keeps it for ever.`} value={trash_days} min={0} max={3650} allowDecimal={false} clampBehavior="strict"
        onChange={(days) => setValues({ ...values, trash_days: Number(days) || 0 })} />
      <div className={classes.foot}><Button type="submit" variant="filled" disabled={!isChanged}>{t`Save`}</Button></div>
    </form>
  )
}
