import { useState } from 'react'
import { CodeForm } from './code-form'
import { SetUpAtDoor } from './set-up-at-door'
import { OtherWays } from './other-ways'
import { SignInForm, type Step } from './sign-in-form'

interface Props { email?: string; password?: string; begun?: Step | null; goal?: string; onSignedIn: (email: string) => void }

/** The way in, one step after the other: password, then whatever else is asked. */
export function SignInSteps({ email: first = '', password, begun = null, goal, onSignedIn }: Props) {
  const [email, setEmail] = useState(first)
  const [step, setStep] = useState<Step | null>(begun)
  if (step === 'second_factor') return <CodeForm onSignedIn={() => onSignedIn(email)} onBack={() => setStep(null)} />
  if (step === 'set_up_second_factor') return <SetUpAtDoor onSignedIn={() => onSignedIn(email)} />
  return (
    <>
      <SignInForm email={first} password={password} onSignedIn={onSignedIn} onStep={(typed, next) => { setEmail(typed); setStep(next) }} />
      <OtherWays goal={goal} onSignedIn={() => onSignedIn(email)} />
    </>
  )
}
