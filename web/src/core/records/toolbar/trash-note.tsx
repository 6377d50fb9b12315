import { plural, t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import type { TypeDescription } from '@/api/contract'
import { useCompany } from '@/api/describe'
import { Icon } from '@/core/kit/icon'
import type { ScreenControl } from '../state/use-screen'
import classes from '../list-screen.module.css'

/** Says that one is looking at what was thrown away, and the way back. */
export function TrashNote({ description, control }: { description: TypeDescription; control: ScreenControl }) {
  const { trash_days: days } = useCompany()
  return (
    <div className={classes.trash} role="note">
      <Icon name="trash" size={15} />
      <span>{description.rights.delete
        ? t`This is the trash. Select what you want to take out again, or to remove for good.`
        : t`This is the trash. What is in it can be taken out by those who may delete.`}{days > 0 && ` ${t`What has been here for ${plural(days, { one: '# day', other: '# days' })} is removed for good.`}`}</span>
      <Button size="compact-xs" ml="auto" onClick={() => control.change({ trash: false }, { isStep: true })}>{t`Back to the list`}</Button>
    </div>
  )
}
