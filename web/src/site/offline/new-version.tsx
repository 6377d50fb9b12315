import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'

let isOffered = false

/** Says once that a new version is there; the page goes on as it is until its user wants it. */
export function offerNewVersion(): void {
  if (isOffered) return
  isOffered = true
  notifications.show({
    message: (
      <span style={{ display: 'flex', alignItems: 'center', gap: 12, justifyContent: 'space-between' }}>
        <span>{t`There is a new version of Regulars. Reload to use it; what you typed is kept.`}</span>
        <Button size="compact-xs" variant="light" onClick={() => window.location.reload()} style={{ flexShrink: 0 }}>{t`Reload`}</Button>
      </span>
    ),
    autoClose: false, withBorder: true,
  })
}
