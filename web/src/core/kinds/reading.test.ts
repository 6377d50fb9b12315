import { beforeEach, describe, expect, it } from 'vitest'
import { setLocale } from '@/foundation/locale'
import { readDuration } from './duration'
import { readDate } from './read-date'
import { readNumber } from './read-number'
import { safeAddress } from './url'
import { momentOf, wallOf } from './zones'

describe('typed numbers', () => {
  it('are read with the signs of the country', () => {
    setLocale({ tag: 'de-DE' })
    expect(readNumber('1.234,50 €')).toBe('1234.50')
    setLocale({ tag: 'en-US' })
    expect(readNumber('$1,234.50')).toBe('1234.50')
    expect(readNumber('twelve')).toBeNull()
  })

  it('are read as they were meant where they come from another country', () => {
    setLocale({ tag: 'en-GB' })
    expect(['1 234,50', '1.234,50', '1,5', '1,234', '1,234,567', '-0,75', '1.5'].map(readNumber)).toEqual(['1234.50', '1234.50', '1.5', '1234', '1234567', '-0.75', '1.5'])
    setLocale({ tag: 'de-DE' })
    expect(['1,234.50', '1.5', '1.234', '1.234.567', '1,500'].map(readNumber)).toEqual(['1234.50', '1.5', '1234', '1234567', '1.500'])
  })
})

describe('typed days', () => {
  beforeEach(() => setLocale({ tag: 'de-DE' }))

  it('are read in the order of the country', () => {
    expect(readDate('3.12.2026')).toBe('2026-12-03')
    setLocale({ tag: 'en-US' })
    expect(readDate('12/3/26')).toBe('2026-12-03')
  })

  it('are read with the month by its name, as the boxes write them', () => {
    expect(['1. März 2026', '1 mär 26', '24 Dezember 2026', '2. Mai 2027'].map(readDate)).toEqual(['2026-03-01', '2026-03-01', '2026-12-24', '2027-05-02'])
    setLocale({ tag: 'en-GB' })
    expect(['29 Feb 2024', 'Feb 29, 2024', '5 sept 2026', '2024 February 29', '29 Feb 2023', '3 Foo 2026', 'May'].map(readDate)).toEqual(['2024-02-29', '2024-02-29', '2026-09-05', '2024-02-29', null, null, null])
    setLocale({ tag: 'ar' })
    expect(readDate('21 نوفمبر 2026')).toBe('2026-11-21')
  })

  it('must exist', () => {
    expect(readDate('31.2.2026')).toBeNull()
    expect(readDate('2028-02-29')).toBe('2028-02-29')
  })
})

describe('typed durations', () => {
  it.each([['90', 5400], ['1:30', 5400], ['1h 30', 5400], ['25 min', 1500], ['1.5 h', 5400], ['soon', null]])('%s', (typed, seconds) => {
    expect(readDuration(typed)).toBe(seconds)
  })
})

describe('instants', () => {
  it('keep the hour on the wall of their place', () => {
    expect(momentOf('2026-07-01 09:00', 'Europe/Oslo')).toBe('2026-07-01T07:00:00Z')
    expect(momentOf('2026-12-01 09:00', 'Europe/Oslo')).toBe('2026-12-01T08:00:00Z')
    expect(wallOf('2026-12-01T08:00:00Z', 'Europe/Oslo')).toBe('2026-12-01 09:00:00')
  })
})

describe('web addresses', () => {
  it('never run anything', () => {
    expect(safeAddress('javascript:alert(1)')).toBeNull()
    expect(safeAddress('example.org/a')).toBe('https://example.org/a')
  })
})
