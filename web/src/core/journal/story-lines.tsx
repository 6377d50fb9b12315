import { t } from '@lingui/core/macro'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { Loader } from '@mantine/core'
import type { StoryRow } from './folding'
import { StoryLine } from './story-line'
import classes from './story.module.css'
import { useOffsetIn, useScrollParent } from './use-scroll-parent'

const GUESS = { month: 48, fold: 40, entry: 64 }
const READ_AHEAD = 12

interface Props { rows: StoryRow[]; onToggle: (key: string) => void; hasMore: boolean; isReading: boolean; onMore: () => void }

/** The lines of a story, however long: only those near the eye are drawn; j and k walk through them. */
export function StoryLines({ rows, onToggle, hasMore, isReading, onMore }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const parent = useScrollParent(list)
  const offset = useOffsetIn(list, parent)
  const [at, setAt] = useState(-1)
  const lines = useVirtualizer({
    count: rows.length, getScrollElement: () => parent, estimateSize: (index) => GUESS[rows[index].kind],
    getItemKey: (index) => rows[index].key, overscan: 8, scrollMargin: offset,
  })
  const seen = lines.getVirtualItems()
  const last = seen.at(-1)?.index ?? -1
  useEffect(() => {
    if (hasMore && !isReading && last >= rows.length - READ_AHEAD) onMore()
  }, [hasMore, isReading, last, rows.length, onMore])
  useFocusOn(list, rows[at]?.key)
  const walk = (event: KeyboardEvent) => {
    const isTyping = (event.target as HTMLElement).closest('input, textarea, [contenteditable="true"], [role="menu"]')
    const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key]
    if (!step || isTyping || event.ctrlKey || event.metaKey || event.altKey) return
    const next = nextStop(rows, at, step)
    if (next === null) return
    event.preventDefault()
    lines.scrollToIndex(next)
    setAt(next)
  }
  return (
    <div ref={list} className={classes.lines} onKeyDown={walk} style={{ height: lines.getTotalSize() }} role="group" aria-label={t`Story`}>
      {seen.map((item) => (
        <div key={item.key} ref={lines.measureElement} data-index={item.index} className={classes.line} style={{ transform: `translateY(${item.start - offset}px)` }}>
          <StoryLine row={rows[item.index]} isStop={at === item.index || (at < 0 && item.index <= 1)} onFocus={() => setAt(item.index)} onToggle={onToggle} />
        </div>
      ))}
      {isReading && <div className={classes.reading} role="status" aria-label={t`Reading further back`}><Loader size="xs" /></div>}
    </div>
  )
}

/** The next line one can stand on; months are only passed. */
function nextStop(rows: StoryRow[], from: number, step: number): number | null {
  for (let at = from + step; at >= 0 && at < rows.length; at += step) if (rows[at].kind !== 'month') return at
  return null
}

function useFocusOn(list: RefObject<HTMLDivElement | null>, key: string | undefined): void {
  useEffect(() => {
    if (!key || !list.current?.contains(document.activeElement)) return
    // The line may be drawn a moment later, once the list has scrolled to it.
    const frame = requestAnimationFrame(() => {
      const line = list.current?.querySelector<HTMLElement>(`[data-line="${CSS.escape(key)}"]`)
      if (line && !line.contains(document.activeElement)) line.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [list, key])
}
