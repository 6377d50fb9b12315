import { t } from '@lingui/core/macro'
import { useMe } from '@/api/session'
import { Page } from '@/core/kit/page'
import { PasswordForm } from '../me/password-form'
import { AddressForm } from './address-form'
import { Passkeys } from './passkeys'
import { SecondFactor } from './second-factor'
import { SessionList } from './session-list'

/** How one gets in, and where one is in already. */
export function SecurityPage() {
  const me = useMe()
  return (
    <Page title={t`Security`} hint={t`How you sign in as ${me.email}, and where you are signed in.`} narrow>
      <PasswordForm />
      <AddressForm />
      <Passkeys />
      <SecondFactor />
      <SessionList />
    </Page>
  )
}
