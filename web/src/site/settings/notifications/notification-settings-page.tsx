import { t } from '@lingui/core/macro'
import { Button, Select } from '@mantine/core'
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { api } from '@/api/client'
import { Page } from '@/core/kit/page'
import type { Kind } from '@/core/together/together'
import { settle } from '../settings-queries'
import classes from '../settings.module.css'
import { useSettingsForm } from '../use-settings-form'

type Way = 'app' | 'digest' | 'none'
interface Wishes { kinds: Record<Kind, Way>; digest_hour: number }

const wishesQuery = queryOptions({ queryKey: ['settings', 'notifications'], queryFn: () => api.get<Wishes>('/notifications/wishes') })
const HOURS = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${String(hour).padStart(2, '0')}:00` }))

/** What one is told of, and how. */
export function NotificationSettingsPage() {
  const { data } = useSuspenseQuery(wishesQuery)
  const { values: wishes, isChanged, setValues: setWishes } = useSettingsForm(data)
  const kinds: [Kind, string][] = [
    ['mention', t`Somebody mentions me`], ['assigned', t`I am given a record`], ['due', t`A promise to a customer is nearly broken`], ['comment', t`A comment on what I own or follow`], ['change', t`Something happens with what I follow`],
  ]
  const ways = [{ value: 'app', label: t`In the app` }, { value: 'digest', label: t`In the app and the daily mail` }, { value: 'none', label: t`Not at all` }]
  return (
    <Page title={t`Notifications`} hint={t`What is unread comes once a day by mail, where you wish so.`} narrow>
      <form className={classes.form} onSubmit={(event) => { event.preventDefault(); void settle(() => api.patch('/notifications/wishes', wishes), t`Your wishes are saved.`) }}>
        {kinds.map(([kind, label]) => (
          <Select key={kind} label={label} data={ways} value={wishes.kinds[kind]} allowDeselect={false} onChange={(way) => setWishes({ ...wishes, kinds: { ...wishes.kinds, [kind]: way as Way } })} />
        ))}
        <Select label={t`The daily mail comes at`} data={HOURS} value={String(wishes.digest_hour)} allowDeselect={false} onChange={(hour) => setWishes({ ...wishes, digest_hour: Number(hour) })} />
        <div className={classes.foot}><Button type="submit" variant="filled" disabled={!isChanged}>{t`Save`}</Button></div>
      </form>
    </Page>
  )
}
