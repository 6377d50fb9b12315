import { t } from '@lingui/core/macro'
import { useActions, type Action } from '@/core/kit/actions'
import type { useGrid } from './use-grid'

/** Lists the table's own keys under `?`, and lets the arrow reach the table from anywhere on the page. */
export function useTableKeys(grid: ReturnType<typeof useGrid>): void {
  const group = t`In the list`
  const enter = () => { grid.box.current?.focus({ preventScroll: true }); grid.onFocus() }
  // In capitals they are told, not listened to: the table hears its own keys.
  const told: [string, string, string][] = [
    ['rows.next', t`To the next cell; from the last one on out of the list`, 'Tab'],
    ['rows.open', t`Open the record (on its name), else edit the cell`, 'Enter'],
    ['rows.edit', t`Edit the cell; typing replaces it`, 'F2'],
    ['rows.select', t`Select the row`, 'Space'],
    ['rows.mark', t`Mark several cells`, 'Shift+↓'],
    ['rows.copy', t`Copy the marked cells`, 'mod+C'],
    ['rows.cut', t`Cut the marked cells`, 'mod+X'],
    ['rows.paste', t`Paste into the marked cells`, 'mod+V'],
    ['rows.clear', t`Empty the marked cells`, 'Del'],
    ['rows.all', t`Select everything in this list`, 'mod+A'],
    ['rows.menu', t`On a heading: what can be done with the column`, 'Space'],
    ['rows.wider', t`On a heading: resize the column`, 'Shift+→'],
    ['rows.carry', t`On a heading: move the column`, 'mod+Shift+→'],
  ]
  useActions([
    { id: 'rows.move', label: t`Go into the list, and from cell to cell`, group, keys: 'arrowdown', onlyKeys: true, run: enter },
    ...told.map(([id, label, keys]): Action => ({ id, label, group, keys, onlyKeys: true, run: () => {} })),
  ])
}
