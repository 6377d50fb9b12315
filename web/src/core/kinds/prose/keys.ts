import { baseKeymap, chainCommands, exitCode, toggleMark } from '@tiptap/pm/commands'
import { redo, undo } from '@tiptap/pm/history'
import { undoInputRule } from '@tiptap/pm/inputrules'
import { keymap } from '@tiptap/pm/keymap'
import { liftListItem, sinkListItem, splitListItem } from '@tiptap/pm/schema-list'
import type { Command } from '@tiptap/pm/state'
import { bold, bulletList, italic, numberList, quotation } from './commands'
import { schema } from './schema'

const { list_item: item, hard_break: lineBreak } = schema.nodes

const breakLine: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(lineBreak.create()).scrollIntoView())
  return true
}

/** Keys as in any editor. Ctrl Enter and a Tab outside of lists are left to the page. */
export const keys = [
  keymap({
    'Mod-b': bold.run, 'Mod-i': italic.run, 'Mod-u': toggleMark(schema.marks.underline), 'Mod-Shift-s': toggleMark(schema.marks.strike), 'Mod-e': toggleMark(schema.marks.code),
    'Mod-Shift-7': numberList.run, 'Mod-Shift-8': bulletList.run, 'Mod-Shift-b': quotation.run,
    'Mod-z': undo, 'Mod-y': redo, 'Mod-Shift-z': redo,
    'Shift-Enter': chainCommands(exitCode, breakLine), Enter: splitListItem(item), Tab: sinkListItem(item), 'Shift-Tab': liftListItem(item), Backspace: undoInputRule,
  }),
  keymap({ ...baseKeymap, 'Mod-Enter': () => false }),
]
