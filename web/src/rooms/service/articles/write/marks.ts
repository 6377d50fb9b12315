/** What a tool does with the text around the caret. */
export interface Marked { text: string; from: number; to: number }

/** Puts signs around what is chosen, or takes them away again. */
export function around({ text, from, to }: Marked, sign: string): Marked {
  const [before, chosen, after] = [text.slice(0, from), text.slice(from, to), text.slice(to)]
  if (before.endsWith(sign) && after.startsWith(sign)) {
    return { text: before.slice(0, -sign.length) + chosen + after.slice(sign.length), from: from - sign.length, to: to - sign.length }
  }
  return { text: before + sign + chosen + sign + after, from: from + sign.length, to: to + sign.length }
}

/** Begins each chosen line with a sign, or takes it away where all have it; numbers count. */
export function atLines({ text, from, to }: Marked, sign: string): Marked {
  const start = text.lastIndexOf('\n', from - 1) + 1
  const end = text.indexOf('\n', to) < 0 ? text.length : text.indexOf('\n', to)
  const lines = text.slice(start, end).split('\n')
  const isNumbered = sign === '1. '
  const has = (line: string) => isNumbered ? /^\d+\. /.test(line) : line.startsWith(sign)
  const bare = (line: string) => isNumbered ? line.replace(/^\d+\. /, '') : line.slice(sign.length)
  const next = lines.every(has) ? lines.map(bare) : lines.map((line, at) => has(line) ? line : (isNumbered ? `${at + 1}. ` : sign) + line)
  const written = next.join('\n')
  return { text: text.slice(0, start) + written + text.slice(end), from: lines.length > 1 ? start : Math.max(start, from + written.length - (end - start)), to: start + written.length }
}

/** Puts a link at the caret; what is chosen becomes its words. */
export function asLink({ text, from, to }: Marked, address: string): Marked {
  const words = text.slice(from, to)
  const written = `[${words}](${address})`
  const at = words ? from + written.length : from + 1
  return { text: text.slice(0, from) + written + text.slice(to), from: at, to: at }
}

/** Puts something on lines of its own. */
export function apart({ text, from, to }: Marked, written: string): Marked {
  const before = text.slice(0, from)
  const gap = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n'
  const at = from + gap.length + written.length
  return { text: `${before}${gap}${written}\n${text.slice(to).replace(/^\n?/, '\n')}`, from: at, to: at }
}
