import { describe, expect, it } from 'vitest'
import { lineCents, sayCents, scaled, totals } from './line-sums'

const euros = (amount: string) => ({ amount, currency: 'EUR' })

describe('lines', () => {
  it('are added up to the hundredth, line by line', () => {
    const lines = [{ quantity: '3', price: euros('19.99'), discount: '10' }, { quantity: '1', price: euros('5') }]
    expect(totals(lines)).toEqual([euros('58.97')])
  })

  it('are rounded to the even hundredth where they lie between two, as the server does', () => {
    expect(sayCents(lineCents({ quantity: '1', price: euros('0.125') }))).toBe('0.12')
    expect(sayCents(lineCents({ quantity: '1', price: euros('0.135') }))).toBe('0.14')
  })

  it('of several currencies are never added to each other', () => {
    expect(totals([{ price: euros('5') }, { price: { amount: '7', currency: 'USD' } }, { price: null }])).toEqual([euros('5.00'), { amount: '7.00', currency: 'USD' }])
  })

  it('keep sums that a float would lose', () => {
    expect(totals([{ quantity: '1', price: euros('900719925474.1') }, { quantity: '1', price: euros('0.02') }])).toEqual([euros('900719925474.12')])
    expect(scaled('nonsense')).toBe(0n)
  })
})
