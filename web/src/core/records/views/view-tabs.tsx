import { t } from '@lingui/core/macro'
import { ActionIcon, Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { TypeDescription } from '@/api/contract'
import { Icon } from '@/core/kit/icon'
import { lazyPart } from '@/core/kit/lazy-part'
import { useOverflow } from '@/core/kit/use-overflow'
import { inside } from '@/foundation/locale'
import { inAddress, type ScreenControl } from '../state/use-screen'
import { useSaveView } from './use-save-view'
import { LAYOUT_ICONS, ViewChoice } from './view-choice'
import type { ViewWish } from './view-dialog'
import { ViewMenu } from './view-menu'
import classes from './views.module.css'

const ViewDialog = lazyPart(() => import('./view-dialog').then((module) => module.ViewDialog))

/** So many tabs can be taken in at a glance; more are listed as well. */
const MOST = 4

interface Props { description: TypeDescription; control: ScreenControl; isPhone: boolean }

/** The saved views of a type, as tabs (on a phone as a list to choose from); each opens as it was left. */
export function ViewTabs({ description, control, isPhone }: Props) {
  const { views, view, screen, isChanged, openView } = control
  const [wish, setWish] = useState<ViewWish | null>(null)
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => { row.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }) }, [view?.id])
  const isOver = useOverflow(row, views.map(({ name }) => name).join('\n'))
  const save = useSaveView(control)
  // Who only reads such records keeps views for herself.
  const mayShare = Object.entries(description.rights).some(([action, may]) => may && action !== 'export')
  const back = t`Back to how it was saved`
  return (
    <div className={classes.views}>
      {isPhone ? <ViewChoice description={description} control={control} onWish={setWish} isPhone /> : (
        <div ref={row} className={classes.tabs} role="navigation" aria-label={t`Views`}>
          <Tab id={null} name={t`All ${inside(description.plural)}`} icon="list" control={control} type={description.type} />
          {views.map((each) => <Tab key={each.id} id={each.id} name={each.name} icon={LAYOUT_ICONS[each.layout]} control={control} type={description.type} isShared={each.sharing !== 'private'} />)}
        </div>
      )}
      {view && !screen.trash && <ViewMenu view={view} control={control} mayShare={mayShare} onWish={setWish} isPhone={isPhone} />}
      {!isPhone && isChanged && !screen.trash && <>
        {save && <Button size="compact-xs" variant="light" onClick={() => void save()}>{t`Save changes to view`}</Button>}
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setWish({ kind: 'create' })}>{save ? t`Save as new` : t`Save as a view`}</Button>
        <ActionIcon size={24} aria-label={back} title={back} onClick={() => openView(view?.id ?? null, { asSaved: true })}><Icon name="arrow-back-up" size={15} /></ActionIcon>
      </>}
      {!isPhone && !isChanged && !view && !screen.trash && (
        <ActionIcon size={24} aria-label={t`Save as a view`} title={t`Save as a view`} onClick={() => setWish({ kind: 'create' })}><Icon name="plus" size={15} /></ActionIcon>
      )}
      {!isPhone && (isOver || views.length > MOST) && <ViewChoice description={description} control={control} onWish={setWish} />}
      {wish && <ViewDialog type={description.type} mayShare={mayShare} wish={wish} screen={screen} onClose={() => setWish(null)} onMade={control.adoptView} />}
    </div>
  )
}

interface TabProps { id: string | null; name: string; icon: string; type: string; control: ScreenControl; isShared?: boolean }

function Tab({ id, name, icon, type, control, isShared = false }: TabProps) {
  const isOpen = !control.screen.trash && (control.view?.id ?? null) === id
  return (
    <Link
      to="/$type" params={{ type }} search={inAddress(control.searchFor(id)) as never} className={classes.tab} aria-current={isOpen ? 'page' : undefined} activeOptions={{ exact: true, includeSearch: true }}
      title={name} onClick={(event) => { if (!event.ctrlKey && !event.metaKey && !event.shiftKey) { event.preventDefault(); control.openView(id) } }}
    >
      <Icon name={icon} size={14} />
      <span className="one-line" dir="auto">{name}</span>
      {isShared && <Icon name="users" size={12} color="var(--ink-3)" label={t`shared`} />}
    </Link>
  )
}
