import { whenStirring } from './quiet-moment'

type Tools = typeof import('./dragging-tools')

let tools: Tools | null = null

/** Makes something draggable or a place to drop on; the library comes when somebody first moves a pointer. Answers how to end it. */
export function whenDragging(attach: (tools: Tools) => () => void): () => void {
  if (tools) return attach(tools)
  let isOver = false
  let end: (() => void) | undefined
  whenStirring(() => void import('./dragging-tools').then((loaded) => {
    tools = loaded
    if (!isOver) end = attach(loaded)
    // Without a line nothing can be dragged; everything that can be has a key or a menu as well.
  }, () => undefined))
  return () => { isOver = true; end?.() }
}
