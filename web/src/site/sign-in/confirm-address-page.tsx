import { t } from '@lingui/core/macro'
import { Alert, Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '@/api/client'
import { Problem } from '@/api/problem'
import { askAgain } from '@/api/session'
import { usePageTitle } from '@/core/kit/page'
import { Doorstep } from './doorstep'
import classes from './doorstep.module.css'

interface Opened { name: string; email: string }

/** Where the letter to a new address leads: its reader says that it is hers. */
export function ConfirmAddressPage() {
  // Taken once and wiped from the address bar, so that it stays in no history.
  const [key] = useState(() => window.location.hash.slice(1))
  const [isDone, setDone] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const link = useQuery({
    queryKey: ['address-link', key], retry: false, staleTime: Infinity,
    queryFn: async () => {
      const { data } = await api.post<Opened>('/security/address/link', { key: key || 'none' })
      window.history.replaceState(window.history.state, '', window.location.pathname)
      return data
    },
  })
  usePageTitle(t`Confirm your address`)
  const confirm = async () => {
    try {
      await api.post('/security/address/confirm', { key })
      setDone(true)
      await askAgain()
    } catch (error) {
      setProblem(error)
    }
  }
  const wrong = problem ?? link.error
  const refusal = wrong instanceof Problem ? wrong.message : wrong ? t`Something went wrong. Reload the page and try again.` : null
  return (
    <Doorstep title={isDone ? t`Your address is confirmed` : t`Confirm your address`} hint={link.data && (isDone ? t`You sign in as ${link.data.email} from now on.` : t`${link.data.name}, from now on you would sign in as ${link.data.email}.`)}>
      {refusal && <Alert color="red" role="alert" mb="md">{refusal}</Alert>}
      {link.data && !isDone && !refusal && <Button variant="filled" size="md" fullWidth autoFocus onClick={() => void confirm()}>{t`Yes, sign in with this address`}</Button>}
      {(isDone || refusal) && <Link to="/today" className={classes.aside}>{t`Go in`}</Link>}
    </Doorstep>
  )
}
