import type { RefObject } from 'react'
import { moveColumn, nudgeColumn, resizeColumn, templateOf, toggleColumn, type Column } from '../state/columns'
import { toggleSort, writeSort } from '../state/sorting'
import type { ScreenControl } from '../state/use-screen'
import type { HeadingActions } from './heading-cell'

/** What the headings of the columns do to the screen. */
export function useHeadingActions({ screen, change }: ScreenControl, columns: Column[], scroller: RefObject<HTMLDivElement | null>, onFilter: (name: string) => void): HeadingActions {
  const wishes = screen.columns
  return {
    sort: ({ name, field }, adding) => { if (field.sortable) change({ sort: toggleSort(screen.sort, name, { adding }) }) },
    setSort: ({ name }, descending) => change({ sort: writeSort([{ name, descending }]) }),
    resize: (name, width) => change({ columns: resizeColumn(wishes, name, width) }),
    preview: (name, width) => {
      const shown = columns.map((column) => (column.name === name && width !== null ? { ...column, width } : column))
      scroller.current?.style.setProperty('--columns', templateOf(shown))
    },
    moveBefore: (name, before) => change({ columns: moveColumn(wishes, name, before) }),
    nudge: (name, step) => change({ columns: nudgeColumn(wishes, name, step) }),
    hide: (name) => change({ columns: toggleColumn(wishes, name) }),
    group: (name) => change({ group: name }, { isStep: true }),
    filter: onFilter,
  }
}
