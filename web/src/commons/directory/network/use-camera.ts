import { useEffect, useRef, useState, type PointerEvent, type WheelEvent } from 'react'
import type { Spot } from './settle'

interface Camera { x: number; y: number; /** Null: as far away as it takes to see all that is near. */ zoom: number | null; isFree: boolean }
const CLICK_SLACK = 4

/** What part of the picture is seen: it follows the one in the middle until somebody moves it by hand. */
export function useCamera(middle: Spot, centre: string, fit: number) {
  const [camera, setCamera] = useState<Camera>({ x: 0, y: 0, zoom: null, isFree: false })
  const [isDragging, setDragging] = useState(false)
  const drag = useRef<{ x: number; y: number; far: number } | null>(null)
  const far = useRef(0)
  useEffect(() => setCamera((before) => ({ ...before, zoom: null, isFree: false })), [centre])
  const zoom = camera.zoom ?? fit
  const seen = camera.isFree ? camera : middle
  const zoomBy = (factor: number) => setCamera({ ...camera, x: seen.x, y: seen.y, zoom: Math.min(2, Math.max(0.35, zoom * factor)) })
  const handlers = {
    onPointerDown: (event: PointerEvent) => { if (event.button === 0) { drag.current = { x: event.clientX, y: event.clientY, far: 0 }; far.current = 0 } },
    onPointerMove: (event: PointerEvent) => {
      const from = drag.current
      if (!from) return
      const [dx, dy] = [event.clientX - from.x, event.clientY - from.y]
      far.current += Math.abs(dx) + Math.abs(dy)
      if (far.current < CLICK_SLACK) return
      setDragging(true)
      drag.current = { ...from, x: event.clientX, y: event.clientY }
      setCamera((before) => ({ ...before, x: seen.x - dx / zoom, y: seen.y - dy / zoom, isFree: true }))
    },
    onPointerUp: () => { drag.current = null; setDragging(false) },
    onPointerLeave: () => { drag.current = null; setDragging(false) },
    onWheel: (event: WheelEvent) => zoomBy(event.deltaY > 0 ? 0.92 : 1.08),
  }
  return {
    x: seen.x, y: seen.y, zoom, isDragging, handlers, zoomBy,
    reset: () => setCamera({ x: 0, y: 0, zoom: null, isFree: false }),
    /** Whether the pointer moved the picture, so that letting go is no click. */
    wasDragged: () => far.current >= CLICK_SLACK,
  }
}
