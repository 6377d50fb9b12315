import { t } from '@lingui/core/macro'
import { Alert, Button, Group, PasswordInput, Select, Stack, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { api } from '@/api/client'
import { Problem } from '@/api/problem'
import { queryClient } from '@/api/queries'
import { sessionQuery } from '@/api/session'
import { countries } from '@/core/kinds/countries'
import { usePageTitle } from '@/core/kit/page'
import { Doorstep } from '../sign-in/doorstep'
import { languageFor } from '@/foundation/languages'
import { currencyOptions, guessCountry, guessCurrency, spokenOptions, zoneOptions } from './options'

/** The first visit: the company, and the account of whoever owns it. Nothing else is asked. */
export function SetupPage() {
  const navigate = useNavigate()
  const [values, setValues] = useState(() => ({
    company: '', country: guessCountry(), currency: guessCurrency(), zone: Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC',
    language: languageFor(navigator.languages), name: '', email: '', password: '',
  }))
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isBusy, setBusy] = useState(false)
  usePageTitle(t`Welcome`)
  const set = (name: keyof typeof values) => (value: string | null) => setValues({ ...values, [name]: value ?? '' })
  const errors = problem?.byField() ?? {}
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    try {
      await api.post('/setup', values)
      await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 })
      void navigate({ to: '/import', replace: true })
    } catch (error) {
      setProblem(error instanceof Problem ? error : new Problem(500, { detail: t`Something went wrong. Reload the page and try again.` }))
      setBusy(false)
    }
  }
  const box = (name: 'company' | 'name' | 'email', label: string, more = {}) => (
    <TextInput label={label} name={name} required withAsterisk={false} size="md" value={values[name]} error={errors[name]} onChange={(event) => set(name)(event.currentTarget.value)} {...more} />
  )
  return (
    <Doorstep wide title={t`Welcome. Whose house is this?`} hint={t`Two minutes, then you can bring in your address book.`}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          {problem && problem.errors.length === 0 && <Alert color="red" role="alert">{problem.message}</Alert>}
          {box('company', t`Your company’s name`, { autoFocus: true, autoComplete: 'organization' })}
          <Group grow align="flex-start">
            <Select label={t`Currency`} data={currencyOptions()} value={values.currency} searchable allowDeselect={false} size="md" error={errors.currency} onChange={set('currency')} />
            <Select label={t`Language`} data={spokenOptions()} value={values.language} searchable allowDeselect={false} size="md" error={errors.language} onChange={set('language')} />
          </Group>
          <Group grow align="flex-start">
            <Select label={t`Country`} data={countries()} value={values.country || null} searchable size="md" error={errors.country} onChange={set('country')} />
            <Select label={t`Time zone`} data={zoneOptions()} value={values.zone} searchable allowDeselect={false} size="md" error={errors.zone} onChange={set('zone')} />
          </Group>
          {box('name', t`Your name`, { autoComplete: 'name', mt: 'sm' })}
          {box('email', t`Your e-mail address`, { type: 'email', autoComplete: 'username' })}
          <PasswordInput label={t`A password`} description={t`Ten characters or more; a sentence is fine.`} required withAsterisk={false} size="md" autoComplete="new-password" value={values.password}
            error={errors.password} onChange={(event) => set('password')(event.currentTarget.value)} />
          <Button type="submit" variant="filled" size="md" mt="sm" loading={isBusy}>{t`Open the door`}</Button>
        </Stack>
      </form>
    </Doorstep>
  )
}
