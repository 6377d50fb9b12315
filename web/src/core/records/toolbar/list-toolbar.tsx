import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import type { Field, TypeDescription } from '@/api/contract'
import { Icon } from '@/core/kit/icon'
import { FilterButton } from '../filters/filter-button'
import type { ScreenControl } from '../state/use-screen'
import { ViewTabs } from '../views/view-tabs'
import { DisplayMenu } from './display-menu'
import { LayoutSwitch } from './layout-switch'
import classes from '../list-screen.module.css'

interface Props {
  description: TypeDescription
  control: ScreenControl
  isPhone: boolean
  filterCount: number
  onPick: (path: string, field: Field) => void
  onGroup: () => void
  onSheet: () => void
}

/** The views of the list, and how the open one is narrowed and shown. */
export function ListToolbar({ description, control, isPhone, filterCount, onPick, onGroup, onSheet }: Props) {
  return (
    <div className={classes.toolbar}>
      <ViewTabs description={description} control={control} isPhone={isPhone} />
      <div className={classes.tools}>
        {isPhone
          ? <Button size="sm" px={12} aria-label={filterCount ? t`Filter (${filterCount})` : t`Filter`} onClick={onSheet}><Icon name="filter" size={17} />{filterCount > 0 && <span aria-hidden style={{ marginInlineStart: 6 }}>{filterCount}</span>}</Button>
          : <FilterButton fields={description.fields} shown={control.screen.columns.map(({ name }) => name)} onPick={onPick} onGroup={onGroup} />}
        <DisplayMenu description={description} control={control} isPhone={isPhone} />
        <LayoutSwitch description={description} control={control} isPhone={isPhone} />
      </div>
    </div>
  )
}
