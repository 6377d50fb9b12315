import { describe, expect, test } from 'vitest'
import { totals } from './line-sums'
import { parted, takenOf } from './split-sums'

const price = { amount: '19.99', currency: 'EUR' }
const lines = [{ id: '1', quantity: '3', price }, { id: '2', quantity: '1.5', price: { amount: '10', currency: 'EUR' } }]

describe('A deal is parted', () => {
  test('what goes along and what stays add up', () => {
    const { goes, stays } = parted(lines, { 1: '1', 2: '0.25' })
    expect([totals(goes), totals(stays)]).toEqual([[{ amount: '22.49', currency: 'EUR' }], [{ amount: '52.48', currency: 'EUR' }]])
  })
  test('a line that goes along whole stays nowhere', () => {
    const { goes, stays } = parted(lines, { 1: '3' })
    expect([goes.map(({ id }) => id), stays.map(({ id }) => id)]).toEqual([['1'], ['2']])
  })
  test('more than there is leaves nothing behind; the server refuses it', () => {
    expect(parted(lines, { 1: '30' }).stays.map(({ id }) => id)).toEqual(['2'])
    expect(takenOf({ 1: '30', 2: '' })).toEqual([{ id: '1', quantity: '30' }, { id: '2', quantity: '0' }])
  })
})
