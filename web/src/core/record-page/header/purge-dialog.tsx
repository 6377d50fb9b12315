import { t } from '@lingui/core/macro'
import { Button, Group, Modal, Text } from '@mantine/core'
import { useState } from 'react'
import { keys, queryClient, refreshRecords } from '@/api/queries'
import type { RecordView, TypeDescription } from '@/api/contract'
import { purgeForGood } from './trash'

interface Props { description: TypeDescription; record: RecordView; onClose: () => void; onGone: () => void }

/** The one step that leaves no way back asks first. */
export function PurgeDialog({ description, record, onClose, onGone }: Props) {
  const [isBusy, setBusy] = useState(false)
  const purge = async () => {
    setBusy(true)
    const isGone = await purgeForGood(description, record)
    setBusy(false)
    if (!isGone) return
    onClose()
    onGone()
    queryClient.removeQueries({ queryKey: keys.record(description.type, String(record.id)) })
    void refreshRecords()
  }
  return (
    <Modal opened onClose={onClose} title={t`Remove ${record.title} for good?`}>
      <Text size="sm">{t`It leaves the trash and every list. Links to it lead nowhere afterwards.`}</Text>
      <Group justify="flex-end" mt="lg">
        <Button onClick={onClose} data-autofocus>{t`Keep it in the trash`}</Button>
        <Button variant="filled" color="red" loading={isBusy} onClick={() => void purge()}>{t`Remove for good`}</Button>
      </Group>
    </Modal>
  )
}
