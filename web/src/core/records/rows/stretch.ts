/**
 * A million rows are taller than browsers let a page be (33 million pixels, Firefox 17): beyond TALLEST the scrollbar is
 * compressed. Both ends move pixel by pixel, so that first and last row are always reached; the middle is stretched.
 */
export const TALLEST = 10_000_000
const EDGE = 1_000_000

export const drawnHeight = (wanted: number) => Math.min(wanted, TALLEST)

/** Where in the whole list a scroll position lies. */
export function listTop(scrollTop: number, wanted: number, view: number): number {
  if (wanted <= TALLEST) return scrollTop
  const end = TALLEST - view
  if (scrollTop <= EDGE) return Math.max(0, scrollTop)
  if (scrollTop >= end - EDGE) return wanted - view - Math.max(0, end - scrollTop)
  const share = (scrollTop - EDGE) / (end - 2 * EDGE)
  return EDGE + share * (wanted - view - 2 * EDGE)
}

/** The scroll position at which the list stands there. */
export function scrollTopFor(top: number, wanted: number, view: number): number {
  if (wanted <= TALLEST) return top
  const last = wanted - view
  const end = TALLEST - view
  if (top <= EDGE) return Math.max(0, top)
  if (top >= last - EDGE) return end - Math.max(0, last - top)
  return EDGE + ((top - EDGE) / (last - 2 * EDGE)) * (end - 2 * EDGE)
}

/** Turning the wheel moves row by row wherever the list stands; only a jump of the scrollbar is stretched. */
export function followScroll(before: { scrollTop: number; top: number }, scrollTop: number, wanted: number, view: number): number {
  if (wanted <= TALLEST) return scrollTop
  const step = scrollTop - before.scrollTop
  const isAtEnd = scrollTop <= 0 || scrollTop >= TALLEST - view - 1
  if (isAtEnd || Math.abs(step) > view * 3) return listTop(scrollTop, wanted, view)
  return Math.min(wanted - view, Math.max(0, before.top + step))
}
