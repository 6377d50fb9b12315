import { DOMParser as Reader, DOMSerializer, type Node } from '@tiptap/pm/model'
import { schema } from './schema'

const reader = Reader.fromSchema(schema)
const writer = DOMSerializer.fromSchema(schema)

/** HTML as a document that can be edited; what prose may not hold is left out, its words stay. */
export function readHtml(html: string): Node {
  // What is written here holds no ends of lines, and its spaces are meant, the last one too; those between the lines of others are not.
  return reader.parse(new DOMParser().parseFromString(html, 'text/html').body, { preserveWhitespace: !/[\n\r\t]/.test(html) })
}

/** The document as HTML; nothing at all where nothing is written. */
export function writeHtml(doc: Node): string {
  if (isEmpty(doc)) return ''
  const box = document.createElement('div')
  box.append(writer.serializeFragment(doc.content))
  return box.innerHTML
}

/** Whether there is only one empty line of plain prose. */
export function isEmpty(doc: Node): boolean {
  return doc.childCount === 1 && doc.firstChild!.type === schema.nodes.paragraph && doc.firstChild!.content.size === 0
}
