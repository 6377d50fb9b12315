import type { Filter, Operator } from '@/api/contract'

/**
 * A filter as short text for the address: `employer.city*is*Oslo**tags*has_any*~l*vip*press`.
 * Words are parted by `*`, conditions by `**`; a group is `_or**…**_end`. Nothing in it needs escaping in an address but `~`.
 */
export function writeFilter(filter: Filter | null): string {
  if (!filter) return ''
  return ('and' in filter ? filter.and.map(writeNode) : [writeNode(filter)]).join('**')
}

/** The filter of such a text; null for none, or for text that is none. */
export function readFilter(text: string): Filter | null {
  if (!text) return null
  const items = text.split('**').map((item) => item.split('*'))
  const nodes: Filter[] = []
  while (items.length) {
    const node = readNode(items)
    if (!node) return null
    nodes.push(node)
  }
  return nodes.length === 1 && !('and' in nodes[0]) ? nodes[0] : { and: nodes }
}

function writeNode(node: Filter): string {
  if ('and' in node) return ['_and', ...node.and.map(writeNode), '_end'].join('**')
  if ('or' in node) return ['_or', ...node.or.map(writeNode), '_end'].join('**')
  if ('not' in node) return ['_not', writeNode(node.not), '_end'].join('**')
  return [node.field, node.op, ...(node.value === undefined ? [] : writeValue(node.value))].join('*')
}

function readNode(items: string[][]): Filter | null {
  const words = items.shift()!
  if (words.length === 1) return readGroup(words[0], items)
  const [field, op, ...rest] = words
  if (!field || !op) return null
  return rest.length ? { field, op: op as Operator, value: readValue(rest) } : { field, op: op as Operator }
}

function readGroup(word: string, items: string[][]): Filter | null {
  const parts: Filter[] = []
  while (items.length && items[0][0] !== '_end') {
    const part = readNode(items)
    if (!part) return null
    parts.push(part)
  }
  if (!items.shift()) return null
  if (word === '_and') return { and: parts }
  if (word === '_or') return { or: parts }
  return word === '_not' && parts.length === 1 ? { not: parts[0] } : null
}

function writeValue(value: unknown): string[] {
  if (Array.isArray(value)) return ['~l', ...value.flatMap(writeValue)]
  if (value === null) return ['~0']
  if (typeof value === 'boolean') return [value ? '~t' : '~f']
  if (typeof value === 'number') return [`~n${value}`]
  if (typeof value === 'object') return [`~o${escaped(JSON.stringify(value))}`]
  return [value === '' ? '~e' : escaped(String(value))]
}

function readValue(words: string[]): unknown {
  return words[0] === '~l' ? words.slice(1).map(readWord) : readWord(words[0])
}

function readWord(word: string): unknown {
  const rest = word.slice(2)
  switch (word.slice(0, 2)) {
    case '~0': return null
    case '~t': return true
    case '~f': return false
    case '~e': return ''
    case '~n': return Number(rest)
    case '~o': try { return JSON.parse(plain(rest)) } catch { return null }
    default: return plain(word)
  }
}

const escaped = (text: string) => text.replaceAll('~', '~~').replaceAll('*', '~s')
const plain = (text: string) => text.replace(/~([~s])/g, (_, sign: string) => (sign === 's' ? '*' : '~'))
