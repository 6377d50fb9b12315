import { describe, expect, it } from 'vitest'
import { readTable, writeTable } from '../editing/clipboard'
import { monthWeeks, moveDay, stepMonth } from '../calendar/days'
import { isInside, moveCell, rangeOf } from './cursor'

const bounds = { lines: 10, columns: 4, page: 5 }
const from = { line: 2, column: 1 }

describe('the cursor of the table', () => {
  it.each([
    ['ArrowDown', false, { line: 3, column: 1 }], ['ArrowUp', true, { line: 0, column: 1 }], ['ArrowRight', true, { line: 2, column: 3 }], ['PageDown', false, { line: 7, column: 1 }],
    ['Home', false, { line: 2, column: 0 }], ['End', true, { line: 9, column: 3 }], ['PageUp', false, { line: 0, column: 1 }],
  ])('%s (far: %s)', (key, isFar, to) => expect(moveCell(from, key, bounds, isFar)).toEqual(to))
  it('reaches the heading and stops at the edges', () => {
    expect(moveCell({ line: 0, column: 0 }, 'ArrowUp', bounds, false)).toEqual({ line: -1, column: 0 })
    expect(moveCell({ line: 9, column: 3 }, 'ArrowDown', bounds, false)).toEqual({ line: 9, column: 3 })
    expect(moveCell(from, 'x', bounds, false)).toBeNull()
  })
  it('marks a rectangle in any direction', () => {
    const range = rangeOf({ line: 5, column: 3 }, { line: 2, column: 1 })
    expect(range).toEqual({ from: { line: 2, column: 1 }, to: { line: 5, column: 3 } })
    expect(isInside(range, 4, 2)).toBe(true)
    expect(isInside(range, 6, 2)).toBe(false)
  })
})

describe('cells on the clipboard', () => {
  it.each([[[['a', 'b'], ['c', 'd']]], [[['one\nline', 'tab\there', 'a "quote"']]], [[['', '']]], [[['alone']]]])('come back as they went: %j', (cells) => {
    expect(readTable(writeTable(cells))).toEqual(cells)
  })
  it('may come from Windows', () => expect(readTable('a\tb\r\nc\td\r\n')).toEqual([['a', 'b'], ['c', 'd']]))
})

describe('the days of a calendar', () => {
  it('are whole weeks around a month', () => {
    const weeks = monthWeeks('2026-11-21', 1)
    expect([weeks.length, weeks[0][0], weeks.at(-1)![6]]).toEqual([6, '2026-10-26', '2026-12-06'])
    expect(monthWeeks('2027-02-10', 1)).toHaveLength(4)
  })
  it('step from month to month without falling over short ones', () => {
    expect(stepMonth('2026-01-31', 1)).toBe('2026-02-28')
    expect(stepMonth('2024-02-29', 12)).toBe('2025-02-28')
    expect(stepMonth('2026-01-15', -1)).toBe('2025-12-15')
    expect(moveDay('2026-03-01', 'ArrowLeft')).toBe('2026-02-28')
  })
})
