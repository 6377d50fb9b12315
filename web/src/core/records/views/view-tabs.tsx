import { t } from '@lingui/core/macro'
import { ActionIcon, Button, Menu } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { TypeDescription } from '@/api/contract'
import { announce, announceProblem } from '@/core/kit/notices'
import { Icon } from '@/core/kit/icon'
import { settingsOf } from '../state/screen'
import type { ScreenControl } from '../state/use-screen'
import { ViewDialog, type ViewWish } from './view-dialog'
import { ViewMenu } from './view-menu'
import { changeView, type View } from './views'
import classes from './views.module.css'

const LAYOUT_ICONS = { table: 'table', board: 'layout-kanban', calendar: 'calendar' } as const

/** The saved views of a type, as tabs; each opens as it was left. */
export function ViewTabs({ description, control }: { description: TypeDescription; control: ScreenControl }) {
  const { views, view, screen, isChanged, openView, searchFor } = control
  const [wish, setWish] = useState<ViewWish | null>(null)
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => { row.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }) }, [view?.id])
  const save = async (target: View) => {
    try {
      await changeView(target, { layout: screen.layout, settings: settingsOf(screen) })
      openView(target.id, { asSaved: true })
      announce({ text: t`“${target.name}” now looks like this.` })
    } catch (error) { announceProblem(error) }
  }
  const canSave = !!view && isChanged && view.can_change !== false && !screen.trash
  return (
    <div className={classes.views}>
      <div ref={row} className={classes.tabs} role="navigation" aria-label={t`Views`}>
        <Tab id={null} name={t`All ${description.plural.toLocaleLowerCase()}`} icon="list" control={control} type={description.type} />
        {views.map((each) => <Tab key={each.id} id={each.id} name={each.name} icon={LAYOUT_ICONS[each.layout]} control={control} type={description.type} isShared={each.sharing !== 'private'} />)}
      </div>
      {view && !screen.trash && <ViewMenu view={view} control={control} onWish={setWish} />}
      {isChanged && !screen.trash && <>
        {canSave && <Button size="compact-xs" variant="light" onClick={() => void save(view)}>{t`Save changes to view`}</Button>}
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setWish({ kind: 'create' })}>{canSave ? t`Save as new` : t`Save as a view`}</Button>
        <ActionIcon size={24} aria-label={t`Back to how it was saved`} title={t`Back to how it was saved`} onClick={() => openView(view?.id ?? null, { asSaved: true })}><Icon name="arrow-back-up" size={15} /></ActionIcon>
      </>}
      {!isChanged && !view && !screen.trash && (
        <ActionIcon size={24} aria-label={t`Save as a view`} title={t`Save as a view`} onClick={() => setWish({ kind: 'create' })}><Icon name="plus" size={15} /></ActionIcon>
      )}
      {views.length > 4 && (
        <Menu position="bottom-end">
          <Menu.Target><ActionIcon size={24} aria-label={t`All views`} title={t`All views`}><Icon name="chevron-down" size={15} /></ActionIcon></Menu.Target>
          <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
            {views.map((each) => (
              <Menu.Item key={each.id} component={Link} to="/$type" params={{ type: description.type } as never} search={searchFor(each.id) as never} leftSection={<Icon name={LAYOUT_ICONS[each.layout]} size={15} />}>{each.name}</Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {wish && <ViewDialog type={description.type} wish={wish} screen={screen} onClose={() => setWish(null)} onMade={(id) => openView(id, { asSaved: true })} />}
    </div>
  )
}

interface TabProps { id: string | null; name: string; icon: string; type: string; control: ScreenControl; isShared?: boolean }

function Tab({ id, name, icon, type, control, isShared = false }: TabProps) {
  const isOpen = !control.screen.trash && (control.view?.id ?? null) === id
  return (
    <Link
      to="/$type" params={{ type }} search={control.searchFor(id) as never} className={classes.tab} aria-current={isOpen ? 'page' : undefined} activeOptions={{ exact: true, includeSearch: true }}
      title={name} onClick={(event) => { if (!event.ctrlKey && !event.metaKey && !event.shiftKey) { event.preventDefault(); control.openView(id) } }}
    >
      <Icon name={icon} size={14} />
      <span className="one-line">{name}</span>
      {isShared && <Icon name="users" size={12} color="var(--ink-3)" label={t`shared`} />}
    </Link>
  )
}
