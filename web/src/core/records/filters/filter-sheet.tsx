import { t } from '@lingui/core/macro'
import { Button, Drawer } from '@mantine/core'
import type { Field, Filter } from '@/api/contract'
import { GroupBox } from './group-box'
import { makeGroup } from './tree'
import classes from './filters.module.css'

interface Props { fields: Field[]; parts: Filter[]; onChange: (parts: Filter[]) => void; isOpen: boolean; onClose: () => void }

/** On a phone the whole filter is made in a sheet from below. */
export function FilterSheet({ fields, parts, onChange, isOpen, onClose }: Props) {
  return (
    <Drawer opened={isOpen} onClose={onClose} position="bottom" size="85%" title={t`Filter`} classNames={{ body: classes.sheet }}>
      <GroupBox fields={fields} group={{ kind: 'all', parts }} onChange={(group) => onChange(group.kind === 'all' ? group.parts : [makeGroup(group)])} />
      <div className={classes.sheetFoot}>
        <Button size="md" onClick={() => onChange([])}>{t`Clear`}</Button>
        <Button size="md" variant="filled" onClick={onClose} style={{ flex: 1 }}>{t`Show the list`}</Button>
      </div>
    </Drawer>
  )
}
