import { Schema, type DOMOutputSpec, type MarkSpec, type NodeSpec } from '@tiptap/pm/model'

const plain = (tag: string): { toDOM: () => DOMOutputSpec } => ({ toDOM: () => [tag, 0] })
const WEB = /^(?:https?:|mailto:|tel:)/i

const nodes: Record<string, NodeSpec> = {
  doc: { content: 'block+' },
  paragraph: { content: 'inline*', group: 'block', parseDOM: [{ tag: 'p' }], ...plain('p') },
  blockquote: { content: 'block+', group: 'block', defining: true, parseDOM: [{ tag: 'blockquote' }], ...plain('blockquote') },
  horizontal_rule: { group: 'block', parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
  heading: {
    attrs: { level: { default: 2 } }, content: 'inline*', group: 'block', defining: true,
    parseDOM: [{ tag: 'h1, h2', attrs: { level: 2 } }, { tag: 'h3, h4, h5, h6', attrs: { level: 3 } }], toDOM: ({ attrs }) => [`h${attrs.level}`, 0],
  },
  code_block: { content: 'text*', marks: '', group: 'block', code: true, defining: true, parseDOM: [{ tag: 'pre', preserveWhitespace: 'full' }], toDOM: () => ['pre', ['code', 0]] },
  bullet_list: { content: 'list_item+', group: 'block', parseDOM: [{ tag: 'ul' }], ...plain('ul') },
  ordered_list: {
    attrs: { start: { default: 1 } }, content: 'list_item+', group: 'block',
    parseDOM: [{ tag: 'ol', getAttrs: (element) => ({ start: element.hasAttribute('start') ? Number(element.getAttribute('start')) || 1 : 1 }) }],
    toDOM: ({ attrs }) => (attrs.start === 1 ? ['ol', 0] : ['ol', { start: attrs.start }, 0]),
  },
  list_item: { content: 'paragraph block*', defining: true, parseDOM: [{ tag: 'li' }], ...plain('li') },
  text: { group: 'inline' },
  hard_break: { inline: true, group: 'inline', selectable: false, parseDOM: [{ tag: 'br' }], toDOM: () => ['br'] },
}

const marks: Record<string, MarkSpec> = {
  link: {
    attrs: { href: {} }, inclusive: false,
    parseDOM: [{ tag: 'a[href]', getAttrs: (element) => { const href = element.getAttribute('href') ?? ''; return WEB.test(href) && { href } } }],
    toDOM: ({ attrs }) => ['a', { href: attrs.href, target: '_blank', rel: 'noopener noreferrer nofollow' }, 0],
  },
  strong: { parseDOM: [{ tag: 'strong, b' }, { style: 'font-weight', getAttrs: (weight) => /^(?:bold|[6-9]00)$/.test(weight) && null }], ...plain('strong') },
  em: { parseDOM: [{ tag: 'em, i' }, { style: 'font-style=italic' }], ...plain('em') },
  underline: { parseDOM: [{ tag: 'u' }], ...plain('u') },
  strike: { parseDOM: [{ tag: 's, del' }], ...plain('s') },
  code: { parseDOM: [{ tag: 'code' }], ...plain('code') },
}

/** What prose may consist of: the same as the server keeps. */
export const schema = new Schema({ nodes, marks })
