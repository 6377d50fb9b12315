import { t } from '@lingui/core/macro'
import { Button, Popover } from '@mantine/core'
import { useState } from 'react'
import type { TypeDescription } from '@/api/contract'
import { Icon } from '@/core/kit/icon'
import { lazyPart } from '@/core/kit/lazy-part'
import type { ScreenControl } from '../state/use-screen'
import classes from './toolbar.module.css'

const DisplayChoices = lazyPart(() => import('./display-choices').then((module) => module.DisplayChoices))

/** How the list is shown: sorted, grouped, with which columns. */
export function DisplayMenu({ description, control, isPhone }: { description: TypeDescription; control: ScreenControl; isPhone: boolean }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" width={320} trapFocus returnFocus>
      <Popover.Target>
        {isPhone
          ? <Button size="sm" px={12} onClick={() => setOpen(!isOpen)} aria-expanded={isOpen} aria-label={t`Display`}><Icon name="adjustments" size={17} /></Button>
          : <Button leftSection={<Icon name="adjustments" size={15} />} onClick={() => setOpen(!isOpen)} aria-expanded={isOpen}>{t`Display`}</Button>}
      </Popover.Target>
      <Popover.Dropdown className={classes.display}>
        <h2 className={classes.heading} tabIndex={-1} data-autofocus>{t`How the list is shown`}</h2>
        <DisplayChoices description={description} control={control} />
      </Popover.Dropdown>
    </Popover>
  )
}
