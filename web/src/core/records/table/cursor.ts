import { along } from '@/foundation/locale'
/** A cell: its line (-1 is the heading) and its column (0 is the title). */
export interface Cell { line: number; column: number }

export interface Range { from: Cell; to: Cell }

export interface Bounds { lines: number; columns: number; page: number }

/** Where a key leads from a cell; null for keys that do not move. */
export function moveCell(cell: Cell, key: string, { lines, columns, page }: Bounds, isFar: boolean): Cell | null {
  const held = (line: number, column: number): Cell => ({
    line: Math.max(-1, Math.min(lines - 1, line)), column: Math.max(0, Math.min(columns - 1, column)),
  })
  switch (along(key)) {
    case 'ArrowDown': return held(isFar ? lines - 1 : cell.line + 1, cell.column)
    case 'ArrowUp': return held(isFar ? 0 : cell.line - 1, cell.column)
    case 'ArrowRight': return held(cell.line, isFar ? columns - 1 : cell.column + 1)
    case 'ArrowLeft': return held(cell.line, isFar ? 0 : cell.column - 1)
    case 'PageDown': return held(Math.max(0, cell.line) + page, cell.column)
    case 'PageUp': return held(Math.max(0, cell.line - page), cell.column)
    case 'Home': return held(isFar ? 0 : cell.line, 0)
    case 'End': return held(isFar ? lines - 1 : cell.line, columns - 1)
    default: return null
  }
}

/** The rectangle between two cells, whichever was first. */
export function rangeOf(one: Cell, other: Cell): Range {
  return {
    from: { line: Math.max(0, Math.min(one.line, other.line)), column: Math.min(one.column, other.column) },
    to: { line: Math.max(one.line, other.line), column: Math.max(one.column, other.column) },
  }
}

export function isInside({ from, to }: Range, line: number, column: number): boolean {
  return line >= from.line && line <= to.line && column >= from.column && column <= to.column
}

/** A letter, digit or sign that begins typing into a cell. */
export function isTyping(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): boolean {
  return [...event.key].length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey
}
