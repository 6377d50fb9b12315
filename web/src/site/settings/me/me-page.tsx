import { t } from '@lingui/core/macro'
import { Button, Group, Select, TextInput } from '@mantine/core'
import { api } from '@/api/client'
import type { Me } from '@/api/contract'
import { uploadFile } from '@/api/records'
import { useMe } from '@/api/session'
import { Face } from '@/core/kit/face'
import { announceProblem } from '@/core/kit/notices'
import { Page } from '@/core/kit/page'
import { PictureButton } from './picture-button'
import { isSpoken, spokenOptions, zoneOptions } from '../../setup/options'
import { localeOptions, weekdays } from './locales'
import { settle } from '../settings-queries'
import classes from '../settings.module.css'
import { useSettingsForm } from '../use-settings-form'

/** What this form changes, as it is kept. */
const accountOf = ({ name, language, zone, locale, preferences: { week_starts: week } }: Me) =>
  ({ name, language: isSpoken(language) ? language : '', zone, locale, week: week == null ? null : String(week) })

/** One's own name, face and language. */
export function MePage() {
  const me = useMe()
  const { values, isChanged, setValues } = useSettingsForm(accountOf(me))
  const { week, ...account } = values
  const set = (name: keyof typeof account) => (value: string | null) => setValues({ ...values, [name]: value ?? '' })
  const save = async () => {
    const body = { ...account, preferences: { week_starts: week === null ? null : Number(week) } }
    // Words, dates and numbers are settled when a page begins.
    if (await settle(() => api.patch('/users/me', body), t`Your account is saved.`)) setTimeout(() => window.location.reload(), 600)
  }
  const changePicture = async (file: File) => {
    try {
      const stored = await uploadFile(file)
      await settle(() => api.patch('/users/me', { picture: Number(stored.id) }), t`A good face.`)
    } catch (error) {
      announceProblem(error)
    }
  }
  return (
    <Page title={t`My account`} hint={me.email} narrow>
      <Group mb="lg" gap="md">
        <Face name={me.name} picture={me.picture} size={64} />
        <PictureButton onChoose={(file) => void changePicture(file)} />
      </Group>
      <form className={classes.form} onSubmit={(event) => { event.preventDefault(); void save() }}>
        <TextInput label={t`Name`} value={values.name} required withAsterisk={false} autoComplete="name" onChange={(event) => set('name')(event.currentTarget.value)} />
        <div className={classes.two}>
          <Select label={t`Language`} data={spokenOptions()} value={values.language || null} clearable placeholder={t`the browser's own`} onChange={set('language')} />
          <Select label={t`Dates and numbers as in`} data={localeOptions(values.locale)} value={values.locale || null} searchable clearable placeholder={t`the browser's own`} onChange={set('locale')} />
          <Select label={t`Time zone`} data={zoneOptions()} value={values.zone} searchable allowDeselect={false} onChange={set('zone')} />
          <Select label={t`Weeks begin on`} data={weekdays()} value={week} clearable placeholder={t`as in your country`} onChange={(next) => setValues({ ...values, week: next })} />
        </div>
        <div className={classes.foot}><Button type="submit" variant="filled" disabled={!isChanged}>{t`Save`}</Button></div>
      </form>
    </Page>
  )
}
