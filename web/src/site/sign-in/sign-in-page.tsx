import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { forgetWhatWasSeen, sessionQuery } from '@/api/session'
import { usePageTitle } from '@/core/kit/page'
import { Doorstep } from './doorstep'
import { SignInSteps } from './sign-in-steps'
import classes from './doorstep.module.css'

/** The door. Leads back to the address one came for. */
export function SignInPage() {
  const { data: session } = useSuspenseQuery(sessionQuery)
  const { next } = useSearch({ from: '/sign-in' })
  const navigate = useNavigate()
  usePageTitle(t`Sign in`)
  const company = session.company
  const demo = session.demo_sign_in
  // Only addresses of our own: "//elsewhere.example" is none.
  const goal = next && /^\/[^/\\]/.test(next) ? next : '/today'
  const goIn = () => {
    forgetWhatWasSeen()
    void navigate({ to: goal as never, replace: true })
  }
  return (
    <Doorstep title={company ? t`Welcome back to ${company}` : t`Welcome back`}>
      {demo && !session.step && (
        <p className={classes.demo}>
          <Trans>This is the demo company. Sign in as <strong>{demo.email}</strong> with the password that is filled in.</Trans>
        </p>
      )}
      <SignInSteps email={demo?.email} password={demo?.password} begun={session.step} goal={goal} onSignedIn={goIn} />
      {!session.step && <Link to="/forgotten" className={classes.aside}>{t`Forgot your password?`}</Link>}
    </Doorstep>
  )
}
