import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import type { TypeDescription } from '@/api/contract'
import { Icon } from '@/core/kit/icon'
import type { ScreenControl } from '../state/use-screen'
import classes from '../list-screen.module.css'

/** Says that one is looking at what was thrown away, and the way back. */
export function TrashNote({ description, control }: { description: TypeDescription; control: ScreenControl }) {
  return (
    <div className={classes.trash} role="note">
      <Icon name="trash" size={15} />
      <span>{description.rights.delete
        ? t`This is the trash. Select what you want to take out again, or to remove for good.`
        : t`This is the trash. What is in it can be taken out by those who may delete.`}</span>
      <Button size="compact-xs" ml="auto" onClick={() => control.change({ trash: false }, { isStep: true })}>{t`Back to the list`}</Button>
    </div>
  )
}
