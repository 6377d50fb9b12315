import type { MouseEvent, PointerEvent } from 'react'
import { held, type Column } from '../state/columns'
import type { HeadingActions } from './heading-cell'

/** The right edge of a heading: dragging it resizes the column, a double click fits it to what is shown. By keyboard: Shift and an arrow on the heading, or its menu. */
export function useColumnEdge(column: Column, { resize, preview }: Pick<HeadingActions, 'resize' | 'preview'>) {
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    event.preventDefault()
    event.stopPropagation()
    const edge = event.currentTarget
    const start = event.clientX
    const sign = getComputedStyle(edge).direction === 'rtl' ? -1 : 1
    let width = column.width
    const move = (next: globalThis.PointerEvent) => {
      width = held(column.width + (next.clientX - start) * sign)
      preview(column.name, width)
    }
    const stop = () => {
      edge.removeEventListener('pointermove', move)
      edge.removeEventListener('pointerup', stop)
      edge.removeEventListener('pointercancel', stop)
      if (width !== column.width) resize(column.name, width)
    }
    edge.setPointerCapture(event.pointerId)
    edge.addEventListener('pointermove', move)
    edge.addEventListener('pointerup', stop)
    edge.addEventListener('pointercancel', stop)
  }
  return { 'data-edge': true, onPointerDown, onDoubleClick: (event: MouseEvent<HTMLElement>) => resize(column.name, fitting(event.currentTarget)), onClick: (event: { stopPropagation: () => void }) => event.stopPropagation(), 'aria-hidden': true } as const
}

const AROUND = 24

/** As wide as the widest cell of the column that is drawn. */
function fitting(edge: HTMLElement): number {
  const heading = edge.closest<HTMLElement>('[data-heading]')
  const cells = edge.closest('[role="grid"]')?.querySelectorAll<HTMLElement>(`[data-cell="${heading?.dataset.heading}"]`) ?? []
  const widths = [...cells].map((cell) => {
    const range = document.createRange()
    range.selectNodeContents(cell)
    const clipped = [cell, ...cell.querySelectorAll<HTMLElement>('*')].reduce((most, each) => Math.max(most, each.scrollWidth - each.clientWidth), 0)
    return range.getBoundingClientRect().width + clipped
  })
  return held(Math.max(90, ...widths) + AROUND)
}
