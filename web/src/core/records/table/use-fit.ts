import { useEffect, useLayoutEffect, useRef } from 'react'
import type { RowsControl } from '../rows/use-rows'
import type { Cell } from './cursor'
import type { useGrid } from './use-grid'
import type { useWindow } from './use-window'

type Win = ReturnType<typeof useWindow>

/** Tells the window how tall the list is, begins a new list at its top, and remembers the place on leaving. */
export function useFit(win: Win, rows: RowsControl, line: number, grid: ReturnType<typeof useGrid> | null, keep: (place: { top: number; cell: Cell | null }) => void, list: string): void {
  const { fit, goTo, topNow } = win
  const shown = useRef({ list, isLate: rows.isLate })
  const isPlaced = useRef(false)
  const started = useRef(topNow())
  useLayoutEffect(() => {
    fit(rows.lines * line)
    if (isPlaced.current || rows.isFirst) return
    isPlaced.current = true
    if (started.current > 0) goTo(started.current)
  }, [fit, goTo, rows.lines, rows.isFirst, line])

  useLayoutEffect(() => {
    const before = shown.current
    if (before.list !== list && !rows.isLate) {
      shown.current = { list, isLate: false }
      grid?.forget()
      goTo(0)
    }
  }, [list, rows.isLate, goTo, grid])

  const latest = useRef({ cell: grid?.active ?? null, keep })
  useEffect(() => { latest.current = { cell: grid?.active ?? null, keep } })
  useEffect(() => () => latest.current.keep({ top: topNow(), cell: latest.current.cell }), [topNow])
}
