import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { between, type Line } from './bands'

const BEYOND = 500

interface Wish { scroller: RefObject<HTMLDivElement | null>; lines: readonly Line[]; list: string }

/**
 * Which lines of the list are drawn. What comes in or goes above the screen moves nothing on it: the line at its top stays
 * where it is, and `above` says how many cases came in higher up.
 */
export function useAnchored({ scroller, lines, list }: Wish) {
  const [view, setView] = useState({ top: 0, height: 800 })
  const anchor = useRef<{ key: string; offset: number } | null>(null)
  const known = useRef<{ list: string; keys: Set<string> }>({ list: '', keys: new Set() })
  const [above, setAbove] = useState(0)

  const settle = useCallback(() => {
    const box = scroller.current
    if (!box) return
    const top = box.scrollTop
    const [first] = between(lines, top, top + 1)
    const at = lines.slice(first).find((line) => line.kind === 'case' && line.top >= top)
    anchor.current = at ? { key: at.key, offset: at.top - top } : null
    if (top < 4) setAbove(0)
    setView((before) => before.top === top && before.height === box.clientHeight ? before : { top, height: box.clientHeight })
  }, [scroller, lines])

  useLayoutEffect(() => {
    const box = scroller.current
    if (!box) return
    const isSame = known.current.list === list
    if (!isSame) { box.scrollTop = 0; setAbove(0) }
    const held = isSame && anchor.current
    const now = held ? lines.find(({ key }) => key === held.key) : undefined
    if (held && now && Math.abs(now.top - held.offset - box.scrollTop) > 1) {
      box.scrollTop = now.top - held.offset
      const fresh = lines.filter((line) => line.kind === 'case' && line.top < box.scrollTop && !known.current.keys.has(line.key)).length
      if (fresh) setAbove((before) => before + fresh)
    }
    known.current = { list, keys: new Set(lines.map(({ key }) => key)) }
    settle()
  }, [scroller, lines, list, settle])

  useLayoutEffect(() => {
    const box = scroller.current
    if (!box) return
    const watch = new ResizeObserver(settle)
    watch.observe(box)
    return () => watch.disconnect()
  }, [scroller, settle])

  const [from, to] = between(lines, view.top - BEYOND, view.top + view.height + BEYOND)
  /** Scrolls no further than is needed to see a line. */
  const show = useCallback((key: string, room: number) => {
    const box = scroller.current
    const line = lines.find((each) => each.key === key)
    if (!box || !line) return
    if (line.top < box.scrollTop + room) box.scrollTop = Math.max(0, line.top - room)
    else if (line.top + 66 > box.scrollTop + box.clientHeight) box.scrollTop = line.top + 66 - box.clientHeight
  }, [scroller, lines])
  const toTop = useCallback(() => { if (scroller.current) scroller.current.scrollTop = 0 }, [scroller])
  return { from, to, above, settle, show, toTop, isNearEnd: to >= lines.length - 20 }
}
