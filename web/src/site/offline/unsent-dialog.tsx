import { t } from '@lingui/core/macro'
import { Modal, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect, useSyncExternalStore } from 'react'
import { unsent } from '@/core/outbox/unsent'
import { UnsentRows } from '@/core/outbox/unsent-rows'

/** Everything that was written here and is not yet saved, whatever record it belongs to. */
export function UnsentDialog({ onClose }: { onClose: () => void }) {
  const parcels = useSyncExternalStore(unsent.onChange, unsent.all)
  const isEmpty = parcels.length === 0
  useEffect(() => { if (isEmpty) onClose() }, [isEmpty, onClose])
  return (
    <Modal opened onClose={onClose} closeOnClickOutside title={t`Written here, not yet saved`} size="lg">
      <Text size="sm" c="dimmed">{t`It is kept in this browser and sent by itself, each thing once.`}</Text>
      <UnsentRows
        parcels={parcels}
        name={({ subject }) => <><Link to="/$type/$id" params={{ type: subject.type, id: subject.id }} onClick={onClose}>{subject.title}</Link>{': '}</>}
      />
    </Modal>
  )
}
