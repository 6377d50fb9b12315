import { describe, expect, it } from 'vitest'
import { correctCount } from './count-words'
import { blocksFor, layOut, lineOf, placeOf, type Section } from './sections'
import { followScroll, listTop, scrollTopFor, TALLEST } from './stretch'

const group = (label: string, count: number) => ({ value: label, label, color: null, count, sums: {} })
const section = (label: string, count: number, isCollapsed = false): Section => ({ key: label, group: group(label, count), count, isCollapsed })
const plain: Section[] = [{ key: '', group: null, count: 1_000_000, isCollapsed: false }]

describe('the lines of a list', () => {
  it('are its rows where it is not grouped', () => {
    const { starts, lines } = layOut(plain)
    expect(lines).toBe(1_000_000)
    expect(placeOf(plain, starts, 512_345)).toEqual({ kind: 'row', section: 0, row: 512_345 })
    expect(blocksFor(plain, starts, 512_300, 512_420, 100)).toEqual([{ section: 0, block: 5123 }, { section: 0, block: 5124 }])
  })
  it('are headings and rows where it is', () => {
    const sections = [section('a', 2), section('b', 3, true), section('c', 1)]
    const { starts, lines } = layOut(sections)
    expect([lines, starts]).toEqual([6, [0, 3, 4]])
    expect(placeOf(sections, starts, 2)).toEqual({ kind: 'row', section: 0, row: 1 })
    expect(placeOf(sections, starts, 3)).toEqual({ kind: 'heading', section: 1 })
    expect(placeOf(sections, starts, 5)).toEqual({ kind: 'row', section: 2, row: 0 })
    expect(placeOf(sections, starts, 6)).toBeNull()
    expect(lineOf(sections, starts, 2, 0)).toBe(5)
    expect(blocksFor(sections, starts, 0, 9, 100)).toEqual([{ section: 0, block: 0 }, { section: 2, block: 0 }])
  })
  it('are counted by the rows themselves where they know better', () => {
    const rows = (count: number) => Array.from({ length: count }, (_, at) => ({ id: String(at), version: 1, title: '' }))
    expect(correctCount(250, 2, { rows: rows(50), next: null })).toBeUndefined()
    expect(correctCount(250, 2, { rows: rows(40), next: null })).toBe(240)
    expect(correctCount(250, 2, { rows: rows(100), next: 'x' })).toBe(400)
    expect(correctCount(1000, 2, { rows: rows(100), next: 'x' })).toBeUndefined()
  })
})

describe('a list taller than a page may be', () => {
  const view = 800
  const wanted = 36_000_000

  it('is not stretched while it fits', () => expect(listTop(1234, 20_000, view)).toBe(1234))
  it('reaches its first and last row', () => {
    expect(listTop(0, wanted, view)).toBe(0)
    expect(listTop(TALLEST - view, wanted, view)).toBe(wanted - view)
  })
  it('comes back to where it was', () => {
    for (const top of [0, 500, 999_999, 1_000_001, 18_000_000, 34_999_900, wanted - view]) {
      expect(listTop(scrollTopFor(top, wanted, view), wanted, view)).toBeCloseTo(top, 1)
    }
  })
  it('moves row by row under the wheel and jumps with the scrollbar', () => {
    const before = { scrollTop: 5_000_000, top: listTop(5_000_000, wanted, view) }
    expect(followScroll(before, 5_000_108, wanted, view)).toBe(before.top + 108)
    expect(followScroll(before, 7_000_000, wanted, view)).toBe(listTop(7_000_000, wanted, view))
    expect(followScroll(before, 0, wanted, view)).toBe(0)
  })
})
