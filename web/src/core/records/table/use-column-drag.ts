import { useEffect, useRef, useState, type RefObject } from 'react'
import { whenDragging } from '@/core/kit/dragging'
import type { Column } from '../state/columns'

const KIND = 'column'

/** Lets a heading be dragged before or behind another one; says on which side a drop would land. */
export function useColumnDrag(cell: RefObject<HTMLDivElement | null>, column: Column, onMove: (name: string, before: string | null) => void): 'before' | 'behind' | null {
  const [side, setSide] = useState<'before' | 'behind' | null>(null)
  const latest = useRef(onMove)
  useEffect(() => { latest.current = onMove })
  const { name, isTitle } = column
  useEffect(() => {
    const element = cell.current
    if (!element || isTitle) return
    const sideAt = (x: number) => {
      const box = element.getBoundingClientRect()
      return (x < box.left + box.width / 2) === (getComputedStyle(element).direction !== 'rtl') ? 'before' : 'behind'
    }
    return whenDragging(({ combine, draggable, dropTargetForElements }) => combine(
      draggable({ element, getInitialData: () => ({ kind: KIND, name }), canDrag: ({ input }) => !isOnEdge(input.clientX, input.clientY) }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => source.data.kind === KIND && source.data.name !== name,
        onDrag: ({ location }) => setSide(sideAt(location.current.input.clientX)),
        onDragLeave: () => setSide(null),
        onDrop: ({ source, location }) => {
          setSide(null)
          const behind = sideAt(location.current.input.clientX) === 'behind'
          const next = element.nextElementSibling?.getAttribute('data-name') ?? null
          latest.current(String(source.data.name), behind ? next : name)
        },
      }),
    ))
  }, [cell, name, isTitle])
  return side
}

const isOnEdge = (x: number, y: number) => !!document.elementFromPoint(x, y)?.closest('[data-edge]')
