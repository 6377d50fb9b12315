import type { Group } from '@/api/contract'

/** A stretch of the list with its own rows: one group, or the whole list where it is not grouped. */
export interface Section {
  key: string
  group: Group | null
  count: number
  isCollapsed: boolean
}

export type Place =
  | { kind: 'heading'; section: number }
  | { kind: 'row'; section: number; row: number }

/** Where each section begins among the lines of the list, and how many lines there are. */
export function layOut(sections: Section[]): { starts: number[]; lines: number } {
  const starts: number[] = []
  let lines = 0
  for (const section of sections) {
    starts.push(lines)
    lines += (section.group ? 1 : 0) + (section.isCollapsed ? 0 : section.count)
  }
  return { starts, lines }
}

/** What stands on a line. */
export function placeOf(sections: Section[], starts: number[], line: number): Place | null {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (starts[middle] <= line) low = middle
    else high = middle - 1
  }
  const section = sections[low]
  if (!section || line < starts[low]) return null
  const inside = line - starts[low] - (section.group ? 1 : 0)
  if (inside < 0) return { kind: 'heading', section: low }
  return inside < section.count && !section.isCollapsed ? { kind: 'row', section: low, row: inside } : null
}

/** The line of a section's row. */
export function lineOf(sections: Section[], starts: number[], section: number, row: number): number {
  return starts[section] + (sections[section].group ? 1 : 0) + row
}

export interface BlockPlace { section: number; block: number }

/** Which blocks of rows a stretch of lines needs, nearest first in the direction of travel. */
export function blocksFor(sections: Section[], starts: number[], from: number, to: number, size: number): BlockPlace[] {
  const found: BlockPlace[] = []
  for (let section = 0; section < sections.length; section++) {
    const { group, count, isCollapsed } = sections[section]
    if (isCollapsed || count === 0) continue
    const first = starts[section] + (group ? 1 : 0)
    if (first > to || first + count <= from) continue
    const low = Math.floor(Math.max(0, from - first) / size)
    const high = Math.floor(Math.min(count - 1, to - first) / size)
    for (let block = low; block <= high; block++) found.push({ section, block })
  }
  return found
}
