import { t } from '@lingui/core/macro'
import { Menu } from '@mantine/core'
import { Icon } from '@/core/kit/icon'
import { held, type Column } from '../state/columns'
import type { HeadingActions } from './heading-cell'
import classes from './table.module.css'

interface Props { column: Column; actions: HeadingActions; onClose: () => void }

/** Everything that can be done with a column; drawn only while it is open. */
export function HeadingMenu({ column, actions, onClose }: Props) {
  const { field, name, isTitle, width } = column
  const icon = (drawing: string) => <Icon name={drawing} size={15} />
  return (
    <Menu opened onClose={onClose} position="bottom-start" width={210} trapFocus returnFocus>
      <Menu.Target><span className={classes.menuSpot} /></Menu.Target>
      <Menu.Dropdown onClick={(event) => event.stopPropagation()}>
        {field.sortable && <>
          <Menu.Item leftSection={icon('sort-ascending')} onClick={() => actions.setSort(column, false)}>{t`Sort upwards`}</Menu.Item>
          <Menu.Item leftSection={icon('sort-descending')} onClick={() => actions.setSort(column, true)}>{t`Sort downwards`}</Menu.Item>
        </>}
        {field.operators.length > 0 && <Menu.Item leftSection={icon('filter')} onClick={() => actions.filter(name)}>{t`Filter by this`}</Menu.Item>}
        {field.groupable && <Menu.Item leftSection={icon('category')} onClick={() => actions.group(name)}>{t`Group by this`}</Menu.Item>}
        <Menu.Divider />
        {!isTitle && <>
          <Menu.Item leftSection={icon('arrow-left')} onClick={() => actions.nudge(name, -1)}>{t`Move left`}</Menu.Item>
          <Menu.Item leftSection={icon('arrow-right')} onClick={() => actions.nudge(name, 1)}>{t`Move right`}</Menu.Item>
        </>}
        <Menu.Item leftSection={icon('plus')} closeMenuOnClick={false} onClick={() => actions.resize(name, held(width + 40))}>{t`Wider`}</Menu.Item>
        <Menu.Item leftSection={icon('minus')} closeMenuOnClick={false} onClick={() => actions.resize(name, held(width - 40))}>{t`Narrower`}</Menu.Item>
        {!isTitle && <Menu.Item leftSection={icon('eye-off')} onClick={() => actions.hide(name)}>{t`Hide this column`}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  )
}
