import { useEffect, useState, type RefObject } from 'react'

/** Whether a row is wider than its place, so that a part of it is out of sight; `parts` says when it holds others. */
export function useOverflow(row: RefObject<HTMLElement | null>, parts: string): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const box = row.current
    if (!box) return
    const watch = new ResizeObserver(() => setOver(box.scrollWidth > box.clientWidth + 1))
    watch.observe(box)
    for (const part of box.children) watch.observe(part)
    return () => watch.disconnect()
  }, [row, parts])
  return isOver
}
