import { describe, expect, it } from 'vitest'
import { addRange, EVERYTHING, isEmpty, isSelected, NOTHING, selectOf, sizeOf, toggle, toggleAll } from './selection'

const list = { filter: { field: 'city', op: 'is', value: 'Oslo' }, q: '' }

describe('what is selected', () => {
  it('is toggled row by row', () => {
    const one = toggle(NOTHING, '1', [])
    expect(isSelected(one, '1')).toBe(true)
    expect(isEmpty(toggle(one, '1', []))).toBe(true)
  })
  it('can be everything, with the true count of the list', () => {
    expect(toggleAll(NOTHING)).toBe(EVERYTHING)
    expect(sizeOf(EVERYTHING, 12_345)).toBe(12_345)
    expect(isSelected(EVERYTHING, 'any')).toBe(true)
    expect(isEmpty(toggleAll(EVERYTHING))).toBe(true)
  })
  it('falls back to the rows seen when one is taken from everything', () => {
    const left = toggle(EVERYTHING, '2', ['1', '2', '3'])
    expect(sizeOf(left, 12_345)).toBe(2)
    expect(isSelected(left, '2')).toBe(false)
  })
  it('grows by a range', () => expect(sizeOf(addRange(toggle(NOTHING, '1', []), ['1', '2', '3']), 9)).toBe(3))
  it('is told to the server as ids, or as the list itself', () => {
    expect(selectOf(toggle(NOTHING, '1', []), list)).toEqual({ ids: ['1'] })
    expect(selectOf(EVERYTHING, list)).toEqual({ filter: list.filter })
    expect(selectOf(EVERYTHING, { filter: null, q: 'ada' })).toEqual({ filter: null, q: 'ada' })
  })
})
