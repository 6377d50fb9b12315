import { history } from '@tiptap/pm/history'
import { EditorState, Plugin, Selection } from '@tiptap/pm/state'
import { Decoration, DecorationSet, EditorView } from '@tiptap/pm/view'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { isEmpty, readHtml, writeHtml } from './html'
import { keys } from './keys'
import { linkPasted, typing } from './typing'

export interface Wish {
  value: string | null
  onChange: (value: string | null) => void
  placeholder: string
  autoFocus: boolean
  attributes: Record<string, string>
}

/** Said in an empty box, in a colour that steps back. */
const hinting = (words: string) => new Plugin({
  props: {
    decorations: ({ doc }) => (words && isEmpty(doc) ? DecorationSet.create(doc, [Decoration.node(0, doc.content.size, { class: 'is-editor-empty', 'data-placeholder': words })]) : null),
  },
})

/** An editor for prose in a place on the page; `state` is what it holds now, for a toolbar. */
export function useProse({ value, onChange, placeholder, autoFocus, attributes }: Wish) {
  const place = useRef<HTMLDivElement>(null)
  const [view, setView] = useState<EditorView | null>(null)
  const told = useRef(value ?? '')
  const latest = useRef(onChange)
  const [state, setState] = useState<EditorState | null>(null)
  useEffect(() => { latest.current = onChange })
  // Before the page is painted: a letter typed between a plain box and this one would be nobody's.
  useLayoutEffect(() => {
    const made = new EditorView(place.current!, {
      state: newState(told.current, placeholder),
      attributes, transformPasted: linkPasted,
      dispatchTransaction: (change) => {
        const next = made.state.apply(change)
        made.updateState(next)
        setState(next)
        if (!change.docChanged) return
        told.current = writeHtml(next.doc)
        latest.current(told.current || null)
      },
    })
    setView(made)
    setState(made.state)
    if (autoFocus) made.focus()
    return () => { setView(null); made.destroy() }
  }, []) // eslint-disable-line react-hooks/exhaustive-deps -- what it begins with is read once
  useEffect(() => {
    // Cleared from outside, after saving or when a draft is dropped.
    if (!view || (value ?? '') === told.current) return
    told.current = value ?? ''
    view.updateState(newState(told.current, placeholder))
    setState(view.state)
  }, [view, value, placeholder])
  return { place, view, state }
}

function newState(html: string, placeholder: string): EditorState {
  const doc = readHtml(html)
  return EditorState.create({ doc, selection: Selection.atEnd(doc), plugins: [typing, ...keys, history(), hinting(placeholder)] })
}
