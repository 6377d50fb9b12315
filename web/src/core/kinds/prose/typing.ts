import { InputRule, inputRules, wrappingInputRule } from '@tiptap/pm/inputrules'
import { Slice, type Attrs, type Fragment, type MarkType, type Node } from '@tiptap/pm/model'
import { schema } from './schema'

const { nodes, marks } = schema
// Behind an address, what ends the sentence is no part of it.
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"]*[^\s<>".,;:!?)\]'”’]/i
const hrefOf = (address: string) => (/^www\./i.test(address) ? `https://${address}` : address)

/** "**bold**" becomes bold with its last sign; the signs go. */
function marking(pattern: RegExp, mark: MarkType): InputRule {
  return new InputRule(pattern, (state, match, start, end) => {
    const [whole, signs, words] = match
    const from = start + whole.indexOf(signs)
    // What is typed next is plain again.
    return state.tr.replaceWith(from, end, schema.text(words, mark.create().addToSet(state.doc.resolve(from).marks()))).removeStoredMark(mark)
  })
}

/** An address that is followed by a space leads there. */
const linking = new InputRule(new RegExp(`(${ADDRESS.source})([.,;:!?)\\]'”’]*)\\s$`, 'i'), (state, match, start, end) => {
  if (state.doc.rangeHasMark(start, end, marks.link)) return null
  const to = start + match[1].length
  return state.tr.insertText(' ', end).addMark(start, to, marks.link.create({ href: hrefOf(match[1]) })).removeStoredMark(marks.link)
})

const ruling = new InputRule(/^---$/, (state, _match, start) => {
  const line = state.doc.resolve(start)
  return state.tr.replaceRangeWith(line.before(), line.after(), nodes.horizontal_rule.create()).insert(line.before() + 1, nodes.paragraph.create())
})

/** What signs mean while one types: "- ", "1. ", "> ", **bold**, *italic*, `code`, ~~struck~~, and addresses. */
export const typing = inputRules({
  rules: [
    wrappingInputRule(/^\s*>\s$/, nodes.blockquote),
    wrappingInputRule(/^\s*([-+*])\s$/, nodes.bullet_list),
    wrappingInputRule(/^(\d{1,4})\.\s$/, nodes.ordered_list, (match): Attrs => ({ start: Number(match[1]) }), (match, node: Node) => node.childCount + Number(node.attrs.start) === Number(match[1])),
    marking(/(?:^|\s)(\*\*([^*\s](?:[^*]*[^*\s])?)\*\*)$/, marks.strong),
    marking(/(?:^|\s)(\*([^*\s](?:[^*]*[^*\s])?)\*)$/, marks.em),
    marking(/(?:^|\s)(_([^_\s](?:[^_]*[^_\s])?)_)$/, marks.em),
    marking(/(?:^|\s)(~~([^~\s](?:[^~]*[^~\s])?)~~)$/, marks.strike),
    marking(/(?:^|\s)(`([^`]+)`)$/, marks.code),
    linking, ruling,
  ],
})

/** Addresses in pasted words lead there as well. */
export function linkPasted(slice: Slice): Slice {
  return new Slice(linkIn(slice.content), slice.openStart, slice.openEnd)
}

function linkIn(fragment: Fragment): Fragment {
  const found: Node[] = []
  fragment.forEach((node) => {
    if (!node.isText) return found.push(node.type.spec.code ? node : node.copy(linkIn(node.content)))
    return found.push(...(marks.link.isInSet(node.marks) ? [node] : partsOf(node)))
  })
  return (fragment.constructor as typeof Fragment).fromArray(found)
}

function partsOf(node: Node): Node[] {
  return node.text!.split(new RegExp(`(${ADDRESS.source})`, 'i')).flatMap((part, at) => {
    if (!part) return []
    return at % 2 ? schema.text(part, marks.link.create({ href: hrefOf(part) }).addToSet(node.marks)) : schema.text(part, node.marks)
  })
}
