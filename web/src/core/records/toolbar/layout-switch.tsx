import { t } from '@lingui/core/macro'
import { SegmentedControl, Tooltip } from '@mantine/core'
import type { Layout, TypeDescription } from '@/api/contract'
import { useActions } from '@/core/kit/actions'
import { Icon } from '@/core/kit/icon'
import type { ScreenControl } from '../state/use-screen'

/** Table, board or calendar, as far as the type has something to lay out that way. */
export function LayoutSwitch({ description, control, isPhone }: { description: TypeDescription; control: ScreenControl; isPhone: boolean }) {
  const { screen, change } = control
  const choices = ([
    ['table', 'table', t`Table`, true, 'v t'],
    ['board', 'layout-kanban', t`Board`, boardFields(description).length > 0, 'v b'],
    ['calendar', 'calendar', t`Calendar`, description.calendars.length > 0, 'v c'],
  ] as const).filter(([, , , isThere]) => isThere)
  const show = (layout: Layout) => change({ layout, ...(layout === 'board' && !screen.boardBy ? { boardBy: boardFields(description)[0] ?? null } : {}) }, { isStep: true })
  useActions(choices.length > 1 ? choices.map(([layout, icon, label, , keys]) => ({ id: `layout.${layout}`, label: t`Show as: ${label}`, group: t`In the list`, icon, keys, run: () => show(layout) })) : [])
  if (choices.length < 2) return null
  return (
    <SegmentedControl
      size={isPhone ? 'sm' : 'xs'} value={screen.layout} onChange={(next) => show(next as Layout)} aria-label={t`How the list is laid out`}
      data={choices.map(([layout, icon, label]) => ({ value: layout, label: <Tooltip label={label}><span style={{ display: 'grid', placeItems: 'center', height: isPhone ? 24 : 18 }}><Icon name={icon} size={15} label={label} /></span></Tooltip> }))}
    />
  )
}

/** What a board can stand by: what the type names first, then anything that has few values. */
export function boardFields(description: TypeDescription): string[] {
  const fit = description.fields.filter(({ kind, groupable, readonly }) => groupable && !readonly && (kind === 'choice' || kind === 'user')).map(({ name }) => name)
  return [...new Set([...description.boards, ...fit])]
}
