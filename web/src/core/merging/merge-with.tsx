import { t } from '@lingui/core/macro'
import { Modal, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { RecordView, TypeDescription } from '@/api/contract'
import { RecordPicker } from '@/core/kinds/record-picker'

interface Props { description: TypeDescription; record: RecordView; onClose: () => void }

/** Asks which other record is the same one. */
export function MergeWith({ description, record, onClose }: Props) {
  const navigate = useNavigate()
  const go = (other: string) => {
    onClose()
    void navigate({ to: '/$type/$id/merge/$other', params: { type: description.type, id: String(record.id), other } })
  }
  return (
    <Modal opened onClose={onClose} title={t`Merge ${record.title} with another`}>
      <Text size="sm" mb="sm">{t`Find the other record of the same one. You will see both side by side before anything happens.`}</Text>
      <RecordPicker type={description.type} value={null} label={t`The other one`} autoFocus onChange={(value) => value && String(value.id) !== String(record.id) && go(String(value.id))} />
    </Modal>
  )
}
