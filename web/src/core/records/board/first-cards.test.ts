import { describe, expect, it } from 'vitest'
import type { Row } from '@/api/contract'
import { columnsOf } from '../state/columns'
import { aType } from '../state/testing-type'
import { cardsSeen, linesOn } from './first-cards'

const columns = columnsOf(aType(), ['name', 'city', 'stage', 'born'].map((name) => ({ name })))
const by = columns[2].field
const row = (more: object) => ({ id: '1', title: 'Ada', version: 1, ...more }) as unknown as Row

describe('the cards of a board', () => {
  it('say what the view shows and the record has, but not its column again', () => {
    expect(linesOn(row({ city: 'Oslo', stage: 'new', born: null }), columns, by).map(({ name }) => name)).toEqual(['city'])
  })
  it('are drawn first as far as they are seen', () => {
    const [short, tall] = [row({}), row({ city: 'Oslo', born: '1990-01-02' })]
    const room = { width: 600, height: 200 }
    expect(cardsSeen(0, Array.from({ length: 20 }, () => short), columns, by, room)).toBe(4)
    expect(cardsSeen(2, Array.from({ length: 20 }, () => tall), columns, by, room)).toBe(2)
    expect(cardsSeen(0, [short], columns, by, room)).toBe(1)
    expect(cardsSeen(3, [short], columns, by, room)).toBe(0)
  })
})
