import { t } from '@lingui/core/macro'
import { Button, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '@/api/client'
import { Failure } from '@/core/kit/failure'
import { Page } from '@/core/kit/page'
import { WaitingRows } from '@/core/kit/waiting'
import { countries } from '@/core/kinds/countries'
import { currencyOptions, languageOptions, zoneOptions } from '../../setup/options'
import type { CompanySettings } from '../contract'
import { companyQuery, settle } from '../settings-queries'
import classes from '../settings.module.css'

/** What the company is called, and how it counts and tells the time. */
export function CompanyPage() {
  const { data, error } = useQuery(companyQuery)
  return (
    <Page title={t`Company`} hint={t`These hold for everybody; each user may choose another language and time zone.`} narrow>
      {error ? <Failure error={error} /> : data ? <CompanyForm key={data.company} settings={data} /> : <WaitingRows count={4} />}
    </Page>
  )
}

function CompanyForm({ settings }: { settings: CompanySettings }) {
  const [values, setValues] = useState(settings)
  const set = (name: keyof CompanySettings) => (value: string | null) => setValues({ ...values, [name]: value ?? '' })
  const { company, currency, zone, language, country } = values
  const isChanged = JSON.stringify(values) !== JSON.stringify(settings)
  return (
    <form className={classes.form} onSubmit={(event) => { event.preventDefault(); void settle(() => api.patch('/settings', { company, currency, zone, language, country }), t`The company's settings are saved.`) }}>
      <TextInput label={t`Name`} value={company} required withAsterisk={false} onChange={(event) => set('company')(event.currentTarget.value)} />
      <div className={classes.two}>
        <Select label={t`Country`} description={t`For phone numbers written without a country code`} data={countries()} value={country || null} searchable clearable onChange={set('country')} />
        <Select label={t`Currency`} description={t`New amounts start with it`} data={currencyOptions()} value={currency} searchable allowDeselect={false} onChange={set('currency')} />
        <Select label={t`Time zone`} data={zoneOptions()} value={zone} searchable allowDeselect={false} onChange={set('zone')} />
        <Select label={t`Language`} data={languageOptions(language)} value={language} searchable allowDeselect={false} onChange={set('language')} />
      </div>
      <div className={classes.foot}><Button type="submit" variant="filled" disabled={!isChanged}>{t`Save`}</Button></div>
    </form>
  )
}
