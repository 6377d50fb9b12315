import { lift, toggleMark, wrapIn } from '@tiptap/pm/commands'
import type { MarkType, NodeType } from '@tiptap/pm/model'
import { liftListItem, wrapInList } from '@tiptap/pm/schema-list'
import type { Command, EditorState } from '@tiptap/pm/state'
import { schema } from './schema'

const { bullet_list: bullets, ordered_list: numbers, blockquote: quote, list_item: item } = schema.nodes

/** The nearest of some frames around the caret. */
function frameAt({ selection: { $from } }: EditorState, types: NodeType[]): NodeType | undefined {
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const { type } = $from.node(depth)
    if (types.includes(type)) return type
  }
  return undefined
}

const isMarked = (state: EditorState, mark: MarkType) => {
  const { from, to, empty, $from } = state.selection
  return empty ? !!mark.isInSet(state.storedMarks ?? $from.marks()) : state.doc.rangeHasMark(from, to, mark)
}

/** Into the list, out of it, or from one kind of list to the other. */
const toggleList = (type: NodeType): Command => (state, dispatch) => {
  const around = frameAt(state, [bullets, numbers])
  if (around === type) return liftListItem(item)(state, dispatch)
  if (!around) return wrapInList(type)(state, dispatch)
  const { $from } = state.selection
  let depth = $from.depth
  while ($from.node(depth).type !== around) depth -= 1
  dispatch?.(state.tr.setNodeMarkup($from.before(depth), type))
  return true
}

const toggleQuote: Command = (state, dispatch) => (frameAt(state, [quote]) ? lift : wrapIn(quote))(state, dispatch)

export interface Tool { icon: string; run: Command; isOn: (state: EditorState) => boolean }

export const bold: Tool = { icon: 'bold', run: toggleMark(schema.marks.strong), isOn: (state) => isMarked(state, schema.marks.strong) }
export const italic: Tool = { icon: 'italic', run: toggleMark(schema.marks.em), isOn: (state) => isMarked(state, schema.marks.em) }
export const bulletList: Tool = { icon: 'list', run: toggleList(bullets), isOn: (state) => frameAt(state, [bullets, numbers]) === bullets }
export const numberList: Tool = { icon: 'list-numbers', run: toggleList(numbers), isOn: (state) => frameAt(state, [bullets, numbers]) === numbers }
export const quotation: Tool = { icon: 'blockquote', run: toggleQuote, isOn: (state) => frameAt(state, [quote]) === quote }
