import { t } from '@lingui/core/macro'
import { Alert, Button, PasswordInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { api } from '@/api/client'
import { Problem } from '@/api/problem'
import { queryClient } from '@/api/queries'
import { Icon } from '@/core/kit/icon'
import { announce, announceProblem } from '@/core/kit/notices'
import { formatTime } from '@/foundation/dates'
import { addressQuery } from '../settings-queries'
import classes from '../settings.module.css'

const askAgain = () => queryClient.invalidateQueries({ queryKey: addressQuery.queryKey })

/** Another address to sign in with: it holds once the link that is mailed there was opened. */
export function AddressForm() {
  const { data } = useQuery(addressQuery)
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [errors, setErrors] = useState<Record<string, string>>({})
  const save = async (event: FormEvent) => {
    event.preventDefault()
    try {
      await api.post('/security/address', { email, password })
      setEmail('')
      setPassword('')
      setErrors({})
      await askAgain()
      announce({ text: t`A link is on its way to ${email}. Open it within two hours.` })
    } catch (error) {
      if (error instanceof Problem && error.errors.length) setErrors(error.byField())
      else announceProblem(error)
    }
  }
  const withdraw = () => { api.remove('/security/address').then(askAgain, announceProblem) }
  return (
    <form className={`${classes.form} ${classes.section}`} onSubmit={save}>
      <h2 className={classes.sectionTitle}>{t`E-mail address`}</h2>
      {data?.wished && data.until && (
        <Alert color="yellow" icon={<Icon name="mail" size={16} />} role="status">
          <p style={{ margin: '0 0 8px' }}>{t`A link was mailed to ${data.wished}. Until it is opened, you sign in with ${data.email}; it is good until ${formatTime(data.until)}.`}</p>
          <Button size="compact-sm" onClick={withdraw}>{t`Stay with ${data.email}`}</Button>
        </Alert>
      )}
      <div className={classes.two}>
        <TextInput label={t`New address`} type="email" autoComplete="email" required withAsterisk={false} maxLength={254} value={email} error={errors.email} onChange={(event) => setEmail(event.currentTarget.value)} />
        <PasswordInput label={t`Your password`} autoComplete="current-password" required withAsterisk={false} value={password} error={errors.password} onChange={(event) => setPassword(event.currentTarget.value)} />
      </div>
      <div className={classes.foot}><Button type="submit" disabled={!email || !password}>{t`Mail a link to it`}</Button></div>
    </form>
  )
}
