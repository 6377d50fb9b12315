import type { Field } from '@/api/contract'
import { readText } from '@/core/kinds/registry'

/** What was last copied here, so that links and people can be pasted as what they are, not only as their names. */
let copied: { text: string; values: unknown[][]; kinds: string[] } | null = null

/** Cells as other programs paste them: tabs between columns, quotes where a cell has lines of its own. */
export function writeTable(cells: string[][]): string {
  return cells.map((line) => line.map((text) => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join('\t')).join('\n')
}

/** Reads what spreadsheets put on the clipboard. */
export function readTable(text: string): string[][] {
  const lines: string[][] = [['']]
  let isQuoted = false
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  for (let at = 0; at < source.length; at++) {
    const sign = source[at]
    const line = lines.at(-1)!
    if (isQuoted) {
      if (sign !== '"') line[line.length - 1] += sign
      else if (source[at + 1] === '"') line[line.length - 1] += source[++at]
      else isQuoted = false
    } else if (sign === '"' && line.at(-1) === '') isQuoted = true
    else if (sign === '\t') line.push('')
    else if (sign === '\n') lines.push([''])
    else line[line.length - 1] += sign
  }
  return lines
}

export function rememberCopy(text: string, values: unknown[][], fields: Field[]): void {
  copied = { text, values, kinds: fields.map(meaningOf) }
}

const meaningOf = (field: Field) => `${field.kind}:${field.of ?? ''}:${field.target ?? ''}:${field.choices.map(({ value }) => value).join()}`

/** What a pasted cell means for a field; undefined if it means nothing there. */
export function readPasted(pasted: string, place: { line: number; column: number }, cell: string, field: Field): unknown {
  const isOurs = copied && copied.text === pasted.replace(/\r\n?/g, '\n')
  if (isOurs && copied!.kinds[place.column] === meaningOf(field)) return copied!.values[place.line][place.column]
  return readText(field, cell)
}
