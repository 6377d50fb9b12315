import { t } from '@lingui/core/macro'
import { Menu } from '@mantine/core'
import type { BoardColumn, Field } from '@/api/contract'
import { groupKey } from '../rows/groups'
import { nameOfGroup } from './use-move-card'
import classes from './board.module.css'

interface Props { groups: BoardColumn[]; field: Field; from: string; onMove: (to: string) => void; onClose: () => void }

/** Where a card can go, for thumbs and for those who do not drag; drawn only while it is open. */
export function MoveMenu({ groups, field, from, onMove, onClose }: Props) {
  return (
    <Menu opened onClose={onClose} position="bottom-end" width={200} trapFocus returnFocus>
      <Menu.Target><span className={classes.menuSpot} /></Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        <Menu.Label>{t`Move to`}</Menu.Label>
        {groups.filter((group) => groupKey(group) !== from).map((group) => (
          <Menu.Item key={groupKey(group)} onClick={() => onMove(groupKey(group))}>{nameOfGroup(group, field)}</Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
