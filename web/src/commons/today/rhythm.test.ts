import { describe, expect, it } from 'vitest'
import { sayQuiet, sayRhythm } from './rhythm'

describe('a rhythm', () => {
  it.each([[42, 'every 6 weeks'], [7, 'every week'], [30, 'every month'], [91, 'every 3 months'], [365, 'every year'], [10, 'every 10 days']])('of %i days is %s', (days, said) => {
    expect(sayRhythm(days)).toBe(said)
  })

  it('is said with whom and how long', () => {
    expect(sayQuiet('Amara', 58, 42)).toBe('Nobody has heard from Amara in 58 days; usually every 6 weeks.')
  })
})
