import { t } from '@lingui/core/macro'
import { Button, Popover } from '@mantine/core'
import { useState } from 'react'
import type { TypeDescription } from '@/api/contract'
import { Icon } from '@/core/kit/icon'
import type { ScreenControl } from '../state/use-screen'
import { ByChoice } from './by-choice'
import { ColumnList } from './column-list'
import { SortList } from './sort-list'
import classes from './toolbar.module.css'

/** How the list is shown: sorted, grouped, with which columns. */
export function DisplayMenu({ description, control }: { description: TypeDescription; control: ScreenControl }) {
  const [isOpen, setOpen] = useState(false)
  const { layout } = control.screen
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" width={320} trapFocus returnFocus>
      <Popover.Target>
        <Button leftSection={<Icon name="adjustments" size={15} />} onClick={() => setOpen(!isOpen)} aria-expanded={isOpen}>{t`Display`}</Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.display}>
        <ByChoice description={description} control={control} />
        {layout !== 'calendar' && <SortList description={description} control={control} />}
        <ColumnList description={description} control={control} />
      </Popover.Dropdown>
    </Popover>
  )
}
