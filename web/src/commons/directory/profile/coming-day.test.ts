import { describe, expect, it } from 'vitest'
import { nextDay, yearsOn } from './coming-day'

describe('a yearly day', () => {
  it.each([
    ['1984-11-21', '2026-11-21', '2026-11-21'], ['1984-11-20', '2026-11-21', '2027-11-20'], ['--12-31', '2026-11-21', '2026-12-31'],
    ['1984-02-29', '2027-01-01', '2027-02-28'], ['--02-29', '2028-01-01', '2028-02-29'], ['--02-29', '2027-03-01', '2028-02-29'],
  ])('%s seen from %s comes on %s', (day, from, next) => {
    expect(nextDay(day, from)).toBe(next)
  })

  it('counts years only where the year is known', () => {
    expect(yearsOn('1984-02-29', '2027-02-28')).toBe(43)
    expect(yearsOn('--02-29', '2027-02-28')).toBeNull()
  })
})
