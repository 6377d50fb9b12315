import { t } from '@lingui/core/macro'
import { Button, Popover } from '@mantine/core'
import { useState } from 'react'
import type { Field } from '@/api/contract'
import { Icon } from '@/core/kit/icon'
import { useActions } from '@/core/kit/actions'
import { FieldPicker } from './field-picker'

/** Adds a condition: first which field, then its chip opens and asks for the rest. */
export function FilterButton({ fields, shown, onPick, onGroup }: { fields: Field[]; shown: string[]; onPick: (path: string, field: Field) => void; onGroup: () => void }) {
  const [isOpen, setOpen] = useState(false)
  useActions([{ id: 'list.filter', label: t`Filter the list`, group: t`In the list`, keys: 'f', typesInto: true, icon: 'filter', run: () => setOpen(true) }])
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" width={290} trapFocus returnFocus>
      <Popover.Target>
        <Button leftSection={<Icon name="filter" size={15} />} onClick={() => setOpen(!isOpen)} aria-expanded={isOpen}>{t`Filter`}</Button>
      </Popover.Target>
      <Popover.Dropdown p={6}>
        <FieldPicker fields={fields} shown={shown} onPick={(path, field) => { setOpen(false); onPick(path, field) }} />
        <Button fullWidth size="compact-sm" variant="subtle" color="gray" mt={4} leftSection={<Icon name="plus" size={14} />} onClick={() => { setOpen(false); onGroup() }}>
          {t`Group of conditions (or, not)`}
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}
