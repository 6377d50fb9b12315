import { t } from '@lingui/core/macro'
import { ActionIcon, Button, Menu } from '@mantine/core'
import type { TypeDescription } from '@/api/contract'
import { Icon } from '@/core/kit/icon'
import { inside } from '@/foundation/locale'
import type { ScreenControl } from '../state/use-screen'
import { useSaveView } from './use-save-view'
import type { ViewWish } from './view-dialog'

export const LAYOUT_ICONS = { table: 'table', board: 'layout-kanban', calendar: 'calendar' } as const

interface Props { description: TypeDescription; control: ScreenControl; onWish: (wish: ViewWish) => void; isPhone?: boolean }

/** All views in one list, where tabs would not fit. */
export function ViewChoice({ description, control, onWish, isPhone = false }: Props) {
  const { view, views, screen, isChanged, openView } = control
  const save = useSaveView(control)
  const all = t`All ${inside(description.plural)}`
  const item = (id: string | null, name: string, icon: string) => (
    <Menu.Item key={id ?? ''} leftSection={<Icon name={icon} size={15} />} rightSection={(view?.id ?? null) === id ? <Icon name="check" size={14} /> : null} onClick={() => openView(id)}>{name}</Menu.Item>
  )
  return (
    <Menu position="bottom-start" width={240}>
      <Menu.Target>
        {isPhone
          ? <Button size="sm" variant="subtle" color="gray" px={8} rightSection={<Icon name="chevron-down" size={14} />} style={{ minWidth: 0 }}>{view?.name ?? all}</Button>
          : <ActionIcon size={24} aria-label={t`All views`} title={t`All views`}><Icon name="chevron-down" size={15} /></ActionIcon>}
      </Menu.Target>
      <Menu.Dropdown mah="60dvh" style={{ overflowY: 'auto' }}>
        {item(null, all, 'list')}
        {views.map((each) => item(each.id, each.name, LAYOUT_ICONS[each.layout]))}
        {isPhone && isChanged && !screen.trash && <>
          <Menu.Divider />
          {save && <Menu.Item leftSection={<Icon name="device-floppy" size={15} />} onClick={() => void save()}>{t`Save changes to view`}</Menu.Item>}
          <Menu.Item leftSection={<Icon name="plus" size={15} />} onClick={() => onWish({ kind: 'create' })}>{t`Save as a view`}</Menu.Item>
          <Menu.Item leftSection={<Icon name="arrow-back-up" size={15} />} onClick={() => openView(view?.id ?? null, { asSaved: true })}>{t`Back to how it was saved`}</Menu.Item>
        </>}
      </Menu.Dropdown>
    </Menu>
  )
}
