import { t } from '@lingui/core/macro'
import { memo, useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { Loader } from '@mantine/core'
import { latinOf } from '@/core/kit/keys'
import { useAfterPaint } from '@/core/kit/use-after-paint'
import { isSameRow, type StoryRow } from './folding'
import { StoryLine } from './story-line'
import classes from './story.module.css'

/** As many as a tall screen shows; the others are drawn a moment after it has been painted. */
const AT_FIRST = 12
/** How far below the eye the end may be when what came before is read, in pixels. */
const READ_AHEAD = 900

const Line = memo(StoryLine, (before, after) => before.isStop === after.isStop && isSameRow(before.row, after.row))

interface Props { rows: StoryRow[]; onToggle: (key: string) => void; hasMore: boolean; isReading: boolean; onMore: () => void }

/** The lines of a story, however long: the browser draws only those near the eye; j and k walk through them. */
export function StoryLines({ rows, onToggle, hasMore, isReading, onMore }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<string | null>(null)
  const isPainted = useAfterPaint()
  const drawn = isPainted ? rows : rows.slice(0, AT_FIRST)
  const end = useSeen(onMore, isPainted && hasMore && !isReading)
  useFocusOn(list, at, isPainted)
  const stop = rows.some(({ key }) => key === at) ? at : rows.find(isStop)?.key
  const walk = (event: KeyboardEvent) => {
    const isTyping = (event.target as HTMLElement).closest('input, textarea, [contenteditable="true"], [role="menu"]')
    const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key.length === 1 ? latinOf(event) : event.key]
    if (!step || isTyping || event.ctrlKey || event.metaKey || event.altKey) return
    const stops = rows.filter(isStop)
    const next = stops[stops.findIndex(({ key }) => key === at) + step]
    // At its ends too the key is the story's: it must not lead on to the next record.
    event.preventDefault()
    if (next) setAt(next.key)
  }
  return (
    <div ref={list} className={classes.lines} onKeyDown={walk} role="group" aria-label={t`Story`}>
      {drawn.map((row) => (
        <div key={row.key} className={classes.line} data-kind={row.kind}>
          <Line row={row} isStop={row.key === stop} onFocus={setAt} onToggle={onToggle} />
        </div>
      ))}
      <div ref={end} />
      {isReading && <div className={classes.reading} role="status" aria-label={t`Reading further back`}><Loader size="xs" /></div>}
    </div>
  )
}

/** Months are only passed. */
function isStop(row: StoryRow): boolean { return row.kind !== 'month' }

/** Calls when the end of the list comes near the eye. */
function useSeen(onSeen: () => void, isWanted: boolean): RefObject<HTMLDivElement | null> {
  const end = useRef<HTMLDivElement>(null)
  const call = useRef(onSeen)
  useEffect(() => { call.current = onSeen })
  useEffect(() => {
    if (!isWanted || !end.current) return
    const observer = new IntersectionObserver((seen) => { if (seen.some((one) => one.isIntersecting)) call.current() }, { rootMargin: `${READ_AHEAD}px`, scrollMargin: `${READ_AHEAD}px` } as IntersectionObserverInit)
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [isWanted])
  return end
}

function useFocusOn(list: RefObject<HTMLDivElement | null>, key: string | null, isWhole: boolean): void {
  useEffect(() => {
    if (!key || !list.current?.contains(document.activeElement)) return
    const line = list.current.querySelector<HTMLElement>(`[data-line="${CSS.escape(key)}"]`)
    if (line && !line.contains(document.activeElement)) line.focus()
  }, [list, key, isWhole])
}
