import type { MantineColorScheme } from '@mantine/core'
import { api } from '@/api/client'
import type { Preferences } from '@/api/contract'
import { queryClient } from '@/api/queries'
import { sessionQuery } from '@/api/session'
import { setDensity, type Density } from './appearance'

/** Keeps a preference with the user's account, so that the next device knows it. Not worth a notice when it fails. */
export function keepPreference(changed: Preferences): void {
  queryClient.setQueryData(sessionQuery.queryKey, (before) => before?.me ? { ...before, me: { ...before.me, preferences: { ...before.me.preferences, ...changed } } } : before)
  api.patch('/users/me', { preferences: changed }).catch(() => {})
}

export function keepTheme(scheme: MantineColorScheme): void {
  keepPreference({ theme: scheme === 'auto' ? null : scheme })
}

export function keepDensity(density: Density): void {
  setDensity(density)
  keepPreference({ density })
}
