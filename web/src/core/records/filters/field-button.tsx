import { Popover, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import type { Field } from '@/api/contract'
import { findField } from '@/api/describe'
import { iconOf } from '@/core/kinds/registry'
import { Icon } from '@/core/kit/icon'
import { FieldPicker } from './field-picker'
import { labelOfPath } from './sentence'
import classes from './filters.module.css'

/** The field of a condition; a click chooses another one. */
export function FieldButton({ fields, path, onPick }: { fields: Field[]; path: string; onPick: (path: string, field: Field) => void }) {
  const [isOpen, setOpen] = useState(false)
  const field = findField(fields, path)
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" width={280} trapFocus withinPortal={false}>
      <Popover.Target>
        <UnstyledButton className={classes.fieldButton} onClick={() => setOpen(!isOpen)}>
          {field && <Icon name={iconOf(field)} size={14} color="var(--ink-3)" />}
          <span className="one-line">{labelOfPath(fields, path)}</span>
          <Icon name="chevron-down" size={12} color="var(--ink-3)" />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p={6}>
        <FieldPicker fields={fields} onPick={(next, picked) => { setOpen(false); onPick(next, picked) }} />
      </Popover.Dropdown>
    </Popover>
  )
}
