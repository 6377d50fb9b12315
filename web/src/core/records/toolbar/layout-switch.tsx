import { t } from '@lingui/core/macro'
import { SegmentedControl } from '@mantine/core'
import { useRef, type PointerEvent } from 'react'
import type { Layout, TypeDescription } from '@/api/contract'
import { useActions } from '@/core/kit/actions'
import { Icon } from '@/core/kit/icon'
import { readFirst } from '../rows/read-ahead'
import type { ScreenControl } from '../state/use-screen'

const HOVER = 40

/** Table, board or calendar, as far as the type has something to lay out that way. */
export function LayoutSwitch({ description, control, isPhone }: { description: TypeDescription; control: ScreenControl; isPhone: boolean }) {
  const { screen, change } = control
  const choices = ([
    ['table', 'table', t`Table`, true, 'v t'],
    ['board', 'layout-kanban', t`Board`, boardFields(description).length > 0, 'v b'],
    ['calendar', 'calendar', t`Calendar`, description.calendars.length > 0, 'v c'],
  ] as const).filter(([, , , isThere]) => isThere)
  const wished = (layout: Layout) => ({ ...screen, layout, ...(layout === 'board' && !screen.boardBy ? { boardBy: boardFields(description)[0] ?? null } : {}) })
  const show = (layout: Layout) => change(wished(layout), { isStep: true })
  useActions(choices.length > 1 ? choices.map(([layout, icon, label, , keys]) => ({ id: `layout.${layout}`, label: t`Show as: ${label}`, group: t`In the list`, icon, keys, run: () => show(layout) })) : [])
  const timer = useRef(0)
  // The rows of the layout that the pointer comes near are on their way before the click.
  const near = ({ target }: PointerEvent, wait: number) => {
    const next = ((target as Element).closest('label')?.control as HTMLInputElement | null | undefined)?.value
    const [layout] = choices.find(([each]) => each === next) ?? []
    window.clearTimeout(timer.current)
    if (layout && layout !== screen.layout) timer.current = window.setTimeout(() => void readFirst(description, wished(layout)), wait)
  }
  if (choices.length < 2) return null
  return (
    <SegmentedControl
      onPointerOver={(event) => near(event, HOVER)} onPointerDown={(event) => near(event, 0)} onPointerLeave={() => window.clearTimeout(timer.current)}
      size={isPhone ? 'sm' : 'xs'} value={screen.layout} onChange={(next) => show(next as Layout)} aria-label={t`How the list is laid out`}
      data={choices.map(([layout, icon, label]) => ({ value: layout, label: <span title={label} style={{ display: 'grid', placeItems: 'center', height: isPhone ? 24 : 18 }}><Icon name={icon} size={15} label={label} /></span> }))}
    />
  )
}

/** What a board can stand by: what the type names first, then anything that has few values. */
export function boardFields(description: TypeDescription): string[] {
  const fit = description.fields.filter(({ kind, groupable, readonly }) => groupable && !readonly && (kind === 'choice' || kind === 'user')).map(({ name }) => name)
  return [...new Set([...description.boards, ...fit])]
}
