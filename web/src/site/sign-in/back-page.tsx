import { t } from '@lingui/core/macro'
import { Alert, Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Problem } from '@/api/problem'
import { comeBackFrom, forgetWhatWasSeen } from '@/api/session'
import { usePageTitle } from '@/core/kit/page'
import { Doorstep } from './doorstep'
import classes from './doorstep.module.css'

/** Where a provider of identities sends people back to. */
export function BackPage() {
  const { provider } = useParams({ from: '/sign-in/back/$provider' })
  // Taken once and wiped from the address bar, so that it stays in no history.
  const [brought] = useState(() => new URLSearchParams(window.location.search))
  const navigate = useNavigate()
  const arrival = useQuery({
    queryKey: ['arrival', provider, brought.get('state')], retry: false, staleTime: Infinity, gcTime: Infinity, refetchOnWindowFocus: false,
    queryFn: () => {
      window.history.replaceState(window.history.state, '', window.location.pathname)
      const code = brought.get('code'), state = brought.get('state')
      if (!code || !state) throw new Problem(401, { detail: t`You were not let in there. Try again, or sign in with your password.` })
      return comeBackFrom(provider, { code, state, iss: brought.get('iss') ?? undefined })
    },
  })
  const { data, error } = arrival
  useEffect(() => {
    if (!data) return
    forgetWhatWasSeen()
    void navigate({ to: data.step ? '/sign-in' : data.goal, search: data.step ? { next: data.goal } : undefined, replace: true } as never)
  }, [data, navigate])
  usePageTitle(t`Sign in`)
  return (
    <Doorstep title={error ? t`That did not work` : t`One moment`}>
      {error ? <Alert color="red" role="alert">{error instanceof Problem ? error.message : t`Something went wrong. Reload the page and try again.`}</Alert> : <Loader size="sm" aria-label={t`One moment`} />}
      {error && <Link to="/sign-in" className={classes.aside}>{t`Back to sign-in`}</Link>}
    </Doorstep>
  )
}
