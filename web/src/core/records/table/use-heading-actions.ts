import type { RefObject } from 'react'
import { leastWidth, moveColumn, nudgeColumn, resizeColumn, templateOf, toggleColumn, type Column } from '../state/columns'
import { toggleSort, writeSort } from '../state/sorting'
import type { ScreenControl } from '../state/use-screen'
import type { HeadingActions } from './heading-cell'

/** What the headings of the columns do to the screen. */
export function useHeadingActions({ screen, change }: ScreenControl, columns: Column[], scroller: RefObject<HTMLDivElement | null>, onFilter: (name: string) => void): HeadingActions {
  const wishes = screen.columns
  // The title takes the room that is left until somebody resizes a column; from then on it keeps the width it had.
  const [title] = columns
  const titleWidth = () => scroller.current?.querySelector<HTMLElement>('[data-heading="0"]')?.offsetWidth ?? title.width
  const fixed = () => (title.isFree ? resizeColumn(wishes, title.name, titleWidth()) : wishes)
  return {
    sort: ({ name, field }, adding) => { if (field.sortable) change({ sort: toggleSort(screen.sort, name, { adding }) }) },
    setSort: ({ name }, descending) => change({ sort: writeSort([{ name, descending }]) }),
    resize: (name, width) => change({ columns: resizeColumn(fixed(), name, width) }),
    preview: (name, width) => {
      const held = titleWidth()
      const shown = columns.map((column) => ({
        ...column, width: column.name === name && width !== null ? width : column.isFree ? held : column.width, isFree: false,
      }))
      scroller.current?.style.setProperty('--columns', templateOf(shown))
      scroller.current?.style.setProperty('--least', `${leastWidth(shown)}px`)
    },
    moveBefore: (name, before) => change({ columns: moveColumn(wishes, name, before) }),
    nudge: (name, step) => change({ columns: nudgeColumn(wishes, name, step) }),
    hide: (name) => change({ columns: toggleColumn(wishes, name) }),
    group: (name) => change({ group: name }, { isStep: true }),
    filter: onFilter,
  }
}
