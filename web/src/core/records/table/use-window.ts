import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { keepRoom, lastRoom } from '../last-room'
import { followScroll, scrollTopFor } from '../rows/stretch'

interface Ask { scroller: RefObject<HTMLDivElement | null>; line: number; head: number; start: number }

/** Lines drawn beyond the edge, so that fast scrolling meets drawn rows. */
const BEYOND = 14
const STEP = 4
/** So many lines in one frame leave the drawn ones behind, unless they are drawn within that frame. */
const FAR = 7

/** Which lines of a long list are on the screen. `shift` is how far the drawn ones lie from their true place. */
export function useWindow({ scroller, line, head, start }: Ask) {
  const [view, setView] = useState({ first: Math.floor(start / line), height: Math.max(line, lastRoom().height - head), shift: 0 })
  const at = useRef({ scrollTop: start, top: start })
  const wanted = useRef(0)
  const room = useRef(0)
  const heightOf = useCallback(() => Math.max(line, room.current - head), [line, head])

  const settle = useCallback((top: number, box: HTMLDivElement) => {
    at.current = { scrollTop: box.scrollTop, top }
    const next = { first: Math.floor(top / line / STEP) * STEP, height: heightOf(), shift: top - box.scrollTop }
    setView((before) => before.first === next.first && before.height === next.height && before.shift === next.shift ? before : next)
  }, [line, heightOf])

  const measure = useCallback(() => {
    const box = scroller.current
    if (box) settle(followScroll(at.current, box.scrollTop, wanted.current, heightOf()), box)
  }, [scroller, settle, heightOf])

  const onScroll = useCallback(() => {
    const box = scroller.current
    if (box && Math.abs(box.scrollTop - at.current.scrollTop) > FAR * line) flushSync(measure)
    else measure()
  }, [scroller, line, measure])

  const goTo = useCallback((top: number) => {
    const box = scroller.current
    if (!box) return
    const held = Math.max(0, Math.min(top, wanted.current - heightOf()))
    box.scrollTop = scrollTopFor(held, wanted.current, heightOf())
    settle(held, box)
  }, [scroller, settle, heightOf])

  const showLine = useCallback((wish: number) => {
    const box = scroller.current
    if (!box) return
    const height = heightOf()
    const y = wish * line
    if (y < at.current.top) goTo(y)
    else if (y + line > at.current.top + height) goTo(y + line - height)
  }, [scroller, line, goTo, heightOf])

  useLayoutEffect(() => {
    const box = scroller.current
    if (!box) return
    const take = () => { room.current = box.clientHeight; keepRoom(box); measure() }
    take()
    const watch = new ResizeObserver(take)
    watch.observe(box)
    return () => watch.disconnect()
  }, [scroller, measure])

  const from = Math.max(0, view.first - BEYOND)
  const shown = Math.ceil(view.height / line)
  return {
    from, to: view.first + shown + BEYOND + STEP,
    /** Those that are seen, without any beyond the edge. */
    seen: { from: view.first, to: view.first + shown + (start || view.first ? STEP : 0) },
    pageLines: Math.max(1, shown - 1), shift: view.shift,
    onScroll, goTo, showLine,
    /** Tells how tall the list has become. */
    fit: useCallback((height: number) => { wanted.current = height; measure() }, [measure]),
    topNow: useCallback(() => at.current.top, []),
  }
}
