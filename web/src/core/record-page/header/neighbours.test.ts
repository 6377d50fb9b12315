import { describe, expect, it } from 'vitest'
import { joinBlocks } from './neighbours'

const block = (number: number, ids: number[], next: string | null = 'more') =>
  ({ ask: {}, block: number, rows: { rows: ids.map((id) => ({ id: String(id), version: 1, title: '' })), next }, at: 0 })

describe('the list somebody came from', () => {
  it('joins the blocks around her without gaps', () => {
    expect(joinBlocks([block(0, [1, 2]), block(1, [3, 4]), block(3, [7])], '3')).toEqual({ ids: ['1', '2', '3', '4'], next: 2 })
  })

  it('knows its end', () => {
    expect(joinBlocks([block(0, [1]), block(1, [2], null)], '2')).toEqual({ ids: ['1', '2'], next: null })
  })

  it('is none for somebody it does not hold', () => {
    expect(joinBlocks([block(0, [1])], '9')).toBeNull()
  })
})
