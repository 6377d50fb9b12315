import { t } from '@lingui/core/macro'
import { ActionIcon, Popover } from '@mantine/core'
import { useState } from 'react'
import type { Field, RecordView } from '@/api/contract'
import { Icon } from '@/core/kit/icon'
import { lazyPart } from '@/core/kit/lazy-part'

const HistoryList = lazyPart(() => import('./history-list').then((module) => module.HistoryList))

/** Who gave this field which value when. Asked for only when opened. */
export function FieldHistoryButton({ type, record, field }: { type: string; record: RecordView; field: Field }) {
  const [isOpen, setOpen] = useState(false)
  const button = (
    <ActionIcon size={22} aria-label={t`History of ${field.label}`} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}><Icon name="history" size={14} /></ActionIcon>
  )
  if (!isOpen) return button
  return (
    <Popover opened onChange={setOpen} width={320} position="bottom-end" withArrow trapFocus>
      <Popover.Target>{button}</Popover.Target>
      <Popover.Dropdown aria-label={t`History of ${field.label}`} mah={380} style={{ overflowY: 'auto' }} tabIndex={-1} data-autofocus>
        <HistoryList type={type} id={String(record.id)} field={field} />
      </Popover.Dropdown>
    </Popover>
  )
}
