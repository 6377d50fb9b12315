import { t } from '@lingui/core/macro'
import { ActionIcon, Menu } from '@mantine/core'
import type { SavedView } from '@/api/contract'
import { Icon } from '@/core/kit/icon'
import { announceProblem } from '@/core/kit/notices'
import type { ScreenControl } from '../state/use-screen'
import { sayRemoved } from './say-removed'
import type { ViewWish } from './view-dialog'
import { changeView, createView, removeView, type View } from './views'

interface Props { view: View; mayShare: boolean; control: ScreenControl; onWish: (wish: ViewWish) => void; isPhone: boolean }

/** What can be done with a view itself; the records in it are never touched. */
export function ViewMenu({ view, mayShare, control, onWish, isPhone }: Props) {
  const isMine = view.can_change !== false
  const attempt = (work: () => Promise<void>) => () => void work().catch(announceProblem)
  const share = (sharing: SavedView['sharing']) => attempt(() => changeView(view, { sharing }))
  const remove = attempt(async () => {
    await removeView(view)
    control.openView(null)
    sayRemoved(view, control.adoptView)
  })
  return (
    <Menu position="bottom-start" width={230}>
      <Menu.Target><ActionIcon size={isPhone ? 40 : 24} aria-label={t`More for the view ${view.name}`}><Icon name="dots" size={15} /></ActionIcon></Menu.Target>
      <Menu.Dropdown>
        {isMine && <Menu.Item leftSection={<Icon name="pencil" size={15} />} onClick={() => onWish({ kind: 'rename', view })}>{t`Rename`}</Menu.Item>}
        <Menu.Item leftSection={<Icon name="copy" size={15} />} onClick={attempt(async () => {
          const copy = await createView(view.type, { name: t`${view.name} (copy)`, layout: view.layout, settings: view.settings })
          control.openView(copy.id, { asSaved: true })
        })}>{t`Duplicate`}</Menu.Item>
        <Menu.Item leftSection={<Icon name={view.is_default ? 'check' : 'star'} size={15} />} onClick={attempt(() => changeView(view, { is_default: !view.is_default }))}>
          {view.is_default ? t`Opens first for me` : t`Open this one first`}
        </Menu.Item>
        {isMine && <>
          <Menu.Divider />
          {mayShare && <>
            <Menu.Label>{t`Who sees it`}</Menu.Label>
            {(['private', 'team', 'all'] as const).map((sharing) => (
              <Menu.Item key={sharing} leftSection={<Icon name={view.sharing === sharing ? 'check' : ICONS[sharing]} size={15} />} onClick={share(sharing)}>{sayOf(sharing)}</Menu.Item>
            ))}
            <Menu.Divider />
          </>}
          <Menu.Item color="red" leftSection={<Icon name="trash" size={15} />} onClick={remove}>{t`Delete the view`}</Menu.Item>
        </>}
      </Menu.Dropdown>
    </Menu>
  )
}

const ICONS = { private: 'lock', team: 'users', all: 'world' } as const

export function sayOf(sharing: SavedView['sharing']): string {
  return sharing === 'private' ? t`Only me` : sharing === 'team' ? t`My team` : t`Everybody`
}
