import type { EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { ReactNode } from 'react'
import { useProse, type Wish } from './use-prose'

interface Props extends Wish { frame: boolean; className?: string; tools?: (view: EditorView, state: EditorState) => ReactNode }

/** A box of prose: a click anywhere in it leads into the words. */
export function Prose({ frame, className = '', tools, ...wish }: Props) {
  const { place, view, state } = useProse(wish)
  return (
    <div className={`rich-text-box ${className}`} data-frame={frame} onClick={() => view?.focus()}>
      <div ref={place} />
      {view && state && tools?.(view, state)}
    </div>
  )
}
