import { useEffect, useRef, useState } from 'react'
import type { RowsControl } from '../rows/use-rows'
import { addRange, EVERYTHING, NOTHING, toggle, toggleAll, type Selection } from './selection'

/** What is selected in a list; another filter selects nothing. */
export function useSelection(rows: RowsControl, list: string) {
  const [value, setValue] = useState<Selection>(NOTHING)
  const last = useRef<number | null>(null)
  useEffect(() => { setValue(NOTHING); last.current = null }, [list])
  return {
    value,
    toggle: (id: string) => setValue(toggle(value, id, rows.seenIds())),
    /** A click on a row's box; with shift everything from the last click to here. */
    click: (line: number, id: string, isRange: boolean) => {
      const from = last.current
      last.current = line
      if (!isRange || from === null) { setValue(toggle(value, id, rows.seenIds())); return }
      const ids: string[] = []
      for (let at = Math.min(from, line); at <= Math.max(from, line); at++) {
        const row = rows.rowAt(at)
        if (row) ids.push(String(row.id))
      }
      setValue(addRange(value, ids))
    },
    all: () => setValue(EVERYTHING),
    flip: () => setValue(toggleAll(value)),
    clear: () => setValue(NOTHING),
  }
}
