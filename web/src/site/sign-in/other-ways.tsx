import { t } from '@lingui/core/macro'
import { Button, Divider, Stack } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { canUsePasskeys } from '@/api/passkeys'
import { goToProvider, sessionQuery } from '@/api/session'
import { announceProblem } from '@/core/kit/notices'
import { PasskeyButton } from './passkey-button'

/** The ways in beside a password. Without a goal one comes back to where one stands. */
export function OtherWays({ goal, isAlone = false, onSignedIn }: { goal?: string; isAlone?: boolean; onSignedIn: () => void }) {
  const { providers } = useSuspenseQuery(sessionQuery).data
  const [busy, setBusy] = useState<string | null>(null)
  const go = async (slug: string) => {
    setBusy(slug)
    try {
      await goToProvider(slug, goal ?? window.location.pathname + window.location.search)
    } catch (error) {
      announceProblem(error)
      setBusy(null)
    }
  }
  if (!providers.length && !canUsePasskeys()) return null
  return (
    <Stack gap="sm" mt="md">
      {!isAlone && <Divider label={t`or`} />}
      <PasskeyButton onSignedIn={onSignedIn} />
      {providers.map(({ slug, name }) => <Button key={slug} size="md" loading={busy === slug} onClick={() => void go(slug)}>{t`Go in with ${name}`}</Button>)}
    </Stack>
  )
}
