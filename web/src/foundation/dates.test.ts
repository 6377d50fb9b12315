import { beforeEach, describe, expect, it } from 'vitest'
import { addDays, daysBetween, formatDate, formatPartialDate, startOfDay } from './dates'
import { setLocale } from './locale'

describe('days', () => {
  beforeEach(() => setLocale({ tag: 'en-GB', zone: 'America/Los_Angeles' }))

  it('do not shift with the zone of whoever reads them', () => {
    expect(formatDate('1984-01-01')).toBe('1 Jan 1984')
  })

  it('may have no year', () => {
    expect(formatPartialDate('--02-29')).toBe('29 February')
    expect(formatPartialDate('1984-02-29')).toBe('29 Feb 1984')
  })

  it('begin at midnight where the reader is, on days of 23 and 25 hours too', () => {
    expect(startOfDay('2026-01-15')).toBe('2026-01-15T08:00:00.000Z')
    expect(startOfDay('2026-03-08')).toBe('2026-03-08T08:00:00.000Z')
    expect(startOfDay('2026-03-09')).toBe('2026-03-09T07:00:00.000Z')
    expect(startOfDay('2026-11-02', 'Pacific/Apia')).toBe('2026-11-01T11:00:00.000Z')
  })

  it('are counted across daylight saving', () => {
    expect(daysBetween('2026-03-01', '2026-04-01')).toBe(31)
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26')
  })
})
