import { describe, expect, it } from 'vitest'
import { moved } from './pipelines'

describe('a stage that is carried', () => {
  it.each([[0, 2, 'bca'], [2, 0, 'cab'], [1, 1, 'abc'], [0, 1, 'bac']])('from %i to %i', (from, to, order) => {
    expect(moved(['a', 'b', 'c'], from, to).join('')).toBe(order)
  })
})
