import { t } from '@lingui/core/macro'
import { Drawer } from '@mantine/core'
import type { RecordView, TypeDescription } from '@/api/contract'
import { HistoryList } from './history-list'

/** Every change of every field, in a sheet beside the page. */
export function RecordHistory({ description, record, onClose }: { description: TypeDescription; record: RecordView; onClose: () => void }) {
  return (
    <Drawer opened onClose={onClose} position="right" size="md" title={t`Everything that was changed on ${record.title}`}>
      <HistoryList type={description.type} id={String(record.id)} />
    </Drawer>
  )
}
