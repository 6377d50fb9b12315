import { t } from '@lingui/core/macro'
import { useNetwork } from '@mantine/hooks'
import { Icon } from '@/core/kit/icon'

/** Says so when the line is down: what is typed stays, and can be sent later. */
export function OfflineNote() {
  const { online } = useNetwork()
  if (online) return null
  return (
    <div role="status" style={{ display: 'flex', gap: 8, alignItems: 'center', padding: '6px 16px', background: 'var(--risk-soft)', color: 'var(--risk)', fontSize: 13 }}>
      <Icon name="plug-connected" /> {t`You are offline. What you type is kept here; save it once the line is back.`}
    </div>
  )
}
