import { t } from '@lingui/core/macro'
import { Button, PasswordInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { api } from '@/api/client'
import { Problem } from '@/api/problem'
import { announce, announceProblem } from '@/core/kit/notices'
import classes from '../settings.module.css'

/** A new password asks for the present one, and ends one's other sessions. */
export function PasswordForm() {
  const [present, setPresent] = useState('')
  const [next, setNext] = useState('')
  const [errors, setErrors] = useState<Record<string, string>>({})
  const save = async (event: FormEvent) => {
    event.preventDefault()
    try {
      await api.patch('/users/me', { password: next, current_password: present })
      setPresent('')
      setNext('')
      setErrors({})
      announce({ text: t`The new password holds. Your other sessions have ended.` })
    } catch (error) {
      if (error instanceof Problem && error.errors.length) setErrors(error.byField())
      else announceProblem(error)
    }
  }
  return (
    <form className={classes.form} onSubmit={save}>
      <h2 className={classes.sectionTitle}>{t`Password`}</h2>
      <div className={classes.two}>
        <PasswordInput label={t`Present password`} autoComplete="current-password" required withAsterisk={false} value={present} error={errors.current_password} onChange={(event) => setPresent(event.currentTarget.value)} />
        <PasswordInput label={t`New password`} autoComplete="new-password" required withAsterisk={false} value={next} error={errors.password} onChange={(event) => setNext(event.currentTarget.value)} />
      </div>
      <div className={classes.foot}><Button type="submit" disabled={!present || !next}>{t`Change the password`}</Button></div>
    </form>
  )
}
